/** A file made on the device, given to its reader. */
import { fileName } from '../../office/file-name.ts';
import { createElement } from './dom.ts';

export function saveFile(title: string, ending: string, data: BlobPart, type: string): void {
  const link = createElement('a', '');
  const address = URL.createObjectURL(new Blob([data], { type }));
  link.href = address;
  link.download = fileName(title, ending);
  document.body.appendChild(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
