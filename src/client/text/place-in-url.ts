/** The clause that the address names: found behind what messengers added; and where there is none, that is said. */
import { singleFileApi } from '../single/single-file-api.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { idsIn, isLikeClause } from '../ui/fragment-ids.ts';
import { nearestClause } from './nearest-clause.ts';

const NOTICE = 'missing-clause';

/** @param wanted no clause of the text */
function showMissing(text: HTMLElement, wanted: string): void {
  const id = nearestClause(
    wanted,
    all('.clause', text).map((clause) => clause.id),
  );
  if (!id) return;
  const notice = createElement('p', `note unprinted ${NOTICE}`, `本文没有地址为 ${wanted} 的条款，地址可能抄漏或抄错了。最近的是`);
  notice.setAttribute('role', 'alert');
  notice.dataset.editor = '';
  const link = createElement('a', '', one(`[data-copy="${id}"]`, text)?.textContent?.trim() || '本文开头');
  link.href = `#${id}`;
  notice.append(link, '。');
  const sheet = text.parentElement;
  sheet?.insertBefore(notice, sheet.firstChild);
  notice.scrollIntoView({ block: 'center' });
}

function readPlace(): void {
  one(`.${NOTICE}`)?.remove();
  const ids = idsIn(window.location.hash);
  const [id] = ids.filter((one) => document.getElementById(one));
  const text = one('[data-document]');
  const wanted = ids[ids.length - 1] ?? '';
  // The single file's addresses are read by what shows its pages.
  if (id !== undefined && !singleFileApi() && `#${id}` !== window.location.hash) window.location.replace(`#${id}`);
  if (id === undefined && text && isLikeClause(wanted)) showMissing(text, wanted);
}

export function initPlaceInUrl(): void {
  readPlace();
  window.addEventListener('hashchange', readPlace);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readPlace();
  });
}
