/** An index by Pagefind of documents' texts: a second opinion on what a library's own index says. */
import { close, createIndex } from 'pagefind';

/** A word that no query has, between pieces that a phrase must not join. */
const BREAK = 'zzzz';

/** Each unit is a word of its own, written as a 4-digit base-36 code that no language rule touches: a phrase is a substring. */
const words = (folded: string): string =>
  folded
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(36).padStart(4, '0'))
    .join(' ');

/** A folded query as one phrase. */
export const phrase = (folded: string): string => `"${words(folded)}"`;

const failed = (errors: readonly string[]): void => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/** @param documents the folded texts of their clauses; @param outputPath the folder to make */
export async function writePagefind(documents: readonly (readonly string[])[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({});
  failed(errors);
  if (!index) throw new Error('Pagefind gave no index');
  try {
    for (const [number, texts] of documents.entries()) {
      const content = texts.map(words).join(` ${BREAK} `);
      failed((await index.addCustomRecord({ url: `/${number}/`, content, language: 'unknown', meta: { number: String(number) } })).errors);
    }
    failed((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
}
