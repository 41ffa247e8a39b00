/** The comparisons of lists that a document's pages give, each also a file to carry away. */
import type { Sector } from '../content/collections/sectors.ts';
import type { Edition } from '../content/edition.ts';
import { type Comparison, comparisonOf } from '../crosslinks/comparison.ts';
import { urls } from './urls.ts';

export interface ComparisonPage {
  sector: Sector;
  title: string;
  comparison: Comparison;
  /** Path of its page. */
  page: string;
  /** Path of its file. */
  file: string;
}

export const comparisonsOf = (edition: Edition): ComparisonPage[] =>
  edition.sectors.flatMap((sector) => {
    const comparison = comparisonOf(edition, sector);
    if (!comparison) return [];
    const { id } = edition;
    const title = `${sector.name}：问题清单对照`;
    const file = urls.file(id, `sectors-${sector.id}-comparison.docx`);
    return [{ sector, title, comparison, page: urls.entry(id, 'sectors', sector.id), file }];
  });
