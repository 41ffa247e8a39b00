/** The draft kept on the device, where its writer asks for it: it is in memory alone unless they do. */
import { all } from '../ui/dom.ts';
import { KEPT_DRAFT, readStored, writeStored } from '../ui/storage.ts';
import type { PageParts } from './page-parts.ts';

export interface DraftKeeper {
  /** The draft has changed. */
  changed(): void;
  /** Nothing is kept any more. */
  clear(): void;
}

/** Puts a draft that was kept into the field, unless something stands there. */
export function keepDraft(parts: PageParts): DraftKeeper {
  const { draft, keep, kept: status, root } = parts;
  const show = (isWanted: boolean) => {
    keep.checked = isWanted;
    for (const button of all('[data-do="unkeep"]', root)) button.hidden = readStored(KEPT_DRAFT) === null;
  };
  const write = () => {
    if (!keep.checked || readStored(KEPT_DRAFT) === draft.value) return;
    const isKept = writeStored(KEPT_DRAFT, draft.value);
    // What was kept before would be an older draft.
    if (!isKept) writeStored(KEPT_DRAFT, null);
    show(isKept);
    status.textContent = isKept ? '' : '草稿没有保留：浏览器不让保存，或者存储已满。文稿还在本页，关掉以前请复制出去。';
  };
  const clear = () => {
    writeStored(KEPT_DRAFT, null);
    show(false);
    status.textContent = '这台设备上保留的草稿已清除；文稿还在本页。';
  };
  keep.addEventListener('change', () => {
    if (keep.checked) write();
    else clear();
  });
  const kept = readStored(KEPT_DRAFT);
  // What was typed before this script had come is not written over what is kept.
  const isBack = kept !== null && !draft.value;
  if (isBack) draft.value = kept;
  show(isBack);
  return { changed: write, clear };
}
