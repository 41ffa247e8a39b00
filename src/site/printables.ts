/** Which pages of a document are also made as PDF, and where the files are. */
import { entriesByCollection, isFolded } from '../content/collections/registry.ts';
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

/** The full text, and each entry of the collections that are printed. */
export const printables = (edition: Edition): Printable[] => [
  { title: edition.meta.title, page: urls.text(edition.id), file: urls.file(edition.id, 'text.pdf') },
  ...entriesByCollection(edition)
    .filter(({ definition }) => definition.hasPdf)
    .flatMap(({ name: collection, entries }) =>
      entries
        .filter((entry) => !isFolded(collection, entry))
        .map(({ id, name }) => ({
          title: name,
          page: urls.entry(edition.id, collection, id),
          file: urls.file(edition.id, `${collection}-${id}.pdf`),
        })),
    ),
];
