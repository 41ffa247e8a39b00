/** Names of documents that a library has or speaks of. */
import { type CitableLibrary, COUNTRY } from '../citations/library.ts';
import { titlesIn } from '../citations/mentions.ts';

export interface KnownNames {
  library: CitableLibrary;
  /** Laws that any document names in title marks, also without the country's name: bare in another, they are names all the same. */
  known: ReadonlySet<string>;
}

const LAW = /^[\u4e00-\u9fff]{2,30}(?:法|法典|条例|细则|通则)$/;

/** @param texts reading texts of the library's documents */
export function knownNames(library: CitableLibrary, texts: readonly string[]): KnownNames {
  const known = new Set<string>();
  for (const text of texts) {
    for (const { text: title } of titlesIn(text)) {
      if (!LAW.test(title)) continue;
      known.add(title);
      if (title.indexOf(COUNTRY) === 0) known.add(title.slice(COUNTRY.length));
    }
  }
  return { library, known };
}
