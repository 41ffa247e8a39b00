/** Which pages of a document are also made as PDF, and where the files are. */
import type { Edition } from '../content/edition.ts';
import { urls } from './urls.ts';

export interface Printable {
  title: string;
  /** Path of the page. */
  page: string;
  /** Path of the PDF. */
  file: string;
}

/** Beside the PDFs: what they are set with. */
export const FONT_LIST = 'pdf-fonts.txt';

/** The full text, each phase guide and each sector page. */
export function printables({ id, meta, phases, sectors }: Edition): Printable[] {
  const entries = (collection: 'phases' | 'sectors', all: readonly { id: string; name: string }[]): Printable[] =>
    all.map((entry) => ({
      title: entry.name,
      page: urls.entry(id, collection, entry.id),
      file: urls.file(id, `${collection}-${entry.id}.pdf`),
    }));
  return [
    { title: meta.title, page: urls.text(id), file: urls.file(id, 'text.pdf') },
    ...entries('phases', phases),
    ...entries('sectors', sectors),
  ];
}
