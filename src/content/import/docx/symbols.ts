/** Characters of picture fonts, which have no code of their own in Unicode's terms: 0xF000 and the place in the font. */

const SYMBOL: Record<string, string> = { b7: '•', '2d': '−', d7: '×', b1: '±', a3: '≤', b3: '≥', b0: '°', de: '⇒', ae: '→' };
const WINGDINGS: Record<string, string> = {
  '6c': '●',
  '6d': '❍',
  '6e': '■',
  '6f': '□',
  '71': '❑',
  '72': '❒',
  '74': '⧫',
  '75': '◆',
  '76': '❖',
  '77': '⬥',
  '81': '①',
  '82': '②',
  '83': '③',
  '84': '④',
  '85': '⑤',
  '86': '⑥',
  '87': '⑦',
  '88': '⑧',
  '89': '⑨',
  '8a': '⑩',
  a1: '○',
  a7: '▪',
  a8: '◻',
  ab: '★',
  b2: '⟡',
  d8: '➢',
  e0: '→',
  f0: '⇨',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
};
const WINGDINGS2: Record<string, string> = { '50': '✓', '52': '☑', '53': '☒', a3: '□' };

const TABLES: [font: RegExp, table: Record<string, string>][] = [
  [/^symbol$/i, SYMBOL],
  [/^wingdings$/i, WINGDINGS],
  [/^wingdings 2$/i, WINGDINGS2],
];

/** @returns the character as Unicode has it, where it is known; else itself */
export function symbolOf(font: string, char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const isPlaced = (code >= 0xf020 && code <= 0xf0ff) || code <= 0xff;
  const place = (code & 0xff).toString(16);
  const found = isPlaced && TABLES.find(([name]) => name.test(font))?.[1][place];
  return found || char;
}
