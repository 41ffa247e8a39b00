/** What officials ask a library of laws, and whether an answer is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tests/support/root.ts';

export interface LibraryQuery {
  kind: string;
  query: string;
  /** @param title of the document; @param text of the clause and those below it */
  isRight(title: string, text: string): boolean;
}

const pattern = (title: string): RegExp =>
  new RegExp(
    `^${title
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}`,
  );

export const libraryQueries = (): LibraryQuery[] =>
  readFileSync(join(root, 'scripts/bench/library-queries.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', query = '', titles = '', words = ''] = line.split('\t');
      const patterns = titles.split('|').map(pattern);
      const wanted = words.split('|');
      return {
        kind,
        query,
        isRight: (title, text) => patterns.some((one) => one.test(title)) && wanted.some((word) => text.includes(word)),
      };
    });
