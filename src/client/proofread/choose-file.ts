/** A draft from a file, chosen or dropped; it is read here and goes nowhere. */
import { createElement } from '../ui/dom.ts';
import { loadDraftFiles } from './draft-files.ts';

type Take = (draft: string) => void;
type Refuse = (why: string) => void;

const LARGEST = 20;

async function readFile(script: string, file: File, take: Take, refuse: Refuse): Promise<void> {
  if (file.size > LARGEST * 1024 * 1024) return refuse(`“${file.name}”超过 ${LARGEST} MB，不像一份文稿。`);
  try {
    const files = await loadDraftFiles(script);
    const read = files.read(new Uint8Array(await file.arrayBuffer()));
    if (typeof read === 'string') take(read);
    else refuse(`“${file.name}”没有读出来：${read.wrong}`);
  } catch {
    refuse(`“${file.name}”没有读出来。请把文字粘贴进来。`);
  }
}

/** @param script address of what reads files */
export function chooseDraftFile(script: string, take: Take, refuse: Refuse): void {
  const field = createElement('input', '');
  field.type = 'file';
  field.accept = '.txt,.docx,text/plain';
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (file) void readFile(script, file, take, refuse);
  });
  field.click();
}

export function initDrop(place: HTMLElement, script: string, take: Take, refuse: Refuse): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => Array.from(dataTransfer?.types ?? []).indexOf('Files') >= 0;
  place.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.add('dropping');
  });
  place.addEventListener('dragleave', () => place.classList.remove('dropping'));
  place.addEventListener('drop', (event) => {
    place.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void readFile(script, file, take, refuse);
  });
}
