/** Which pages of a document are also made as PDF, and where the files are. */
import { entriesByCollection, isFolded } from '../content/collections/registry.ts';
import type { Edition } from '../content/edition.ts';
import { urls } from './urls.ts';

export interface Printable {
  title: string;
  /** Path of the page. */
  page: string;
  /** Id of the entry that is printed alone, where the page has others besides. */
  section?: string;
  /** Path of the PDF. */
  file: string;
}

/** Beside the PDFs: what they are set with. */
export const FONT_LIST = 'pdf-fonts.txt';

/** The full text, and each entry of the collections that are printed. */
export const printables = (edition: Edition): Printable[] => [
  { title: edition.meta.title, page: urls.text(edition.id), file: urls.file(edition.id, 'text.pdf') },
  ...entriesByCollection(edition)
    .filter(({ definition }) => definition.hasPdf)
    .flatMap(({ name: collection, entries }) =>
      entries.map((entry) => ({
        title: entry.name,
        ...(isFolded(collection, entry)
          ? { page: urls.collection(edition.id, collection), section: entry.id }
          : { page: urls.entry(edition.id, collection, entry.id) }),
        file: urls.file(edition.id, `${collection}-${entry.id}.pdf`),
      })),
    ),
];
