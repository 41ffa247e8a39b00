/** What an address's fragment may name: messengers add to it (&shareTo=…, ?from=…), and take the words behind it for a part of it. */

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param hash as window.location has it; @returns ids that it may mean, the likeliest first */
export function idsIn(hash: string): string[] {
  const whole = decoded(hash.slice(1));
  const [cut = ''] = whole.split(/[?&]/);
  const [own = ''] = /^[\w./-]*/.exec(cut) ?? [];
  return [whole, cut, own].filter((id, i, all) => id !== '' && all.indexOf(id) === i);
}

/** s2-1, a12-k2-x3: ids of clauses begin with letters for what they are and a number. */
export const isLikeClause = (id: string): boolean => /^[a-z]{1,2}\d[a-z\d-]*$/.test(id);
