/** Editions, each with what says that others repeal or replace it. */
import type { Edition } from '../../content/edition.ts';
import { libraryReferences } from '../references/library-references.ts';
import { calledInWords, factNames, withdrawnInWords } from './fact-words.ts';
import { libraryStatus } from './library-status.ts';

export function withWithdrawals(editions: readonly Edition[]): (Edition & { withdrawn: string | null })[] {
  const status = libraryStatus(editions, libraryReferences(editions));
  const nameOf = (id: string) => {
    const { meta } = editions.find((edition) => edition.id === id) as Edition;
    return calledInWords(meta, editions.filter(({ meta: { title } }) => title === meta.title).length === 1);
  };
  return editions.map((edition) => ({
    ...edition,
    withdrawn: withdrawnInWords(status.of(edition.id), factNames(edition.document, nameOf)),
  }));
}
