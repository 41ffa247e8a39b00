/** Characters that stand for others: they look like ideographs and are not, or are not seen. PDFs and web pages are full of them. */

/** CJK Radicals Supplement, each before its ideograph: Unicode 14, property Equivalent_Unified_Ideograph. */
const RADICALS = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母',
  '⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑',
  '⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风',
  '⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
].join('');

const IDEOGRAPHS = new Map<string, string>();
{
  const pairs = [...RADICALS];
  for (let i = 0; i < pairs.length; i += 2) IDEOGRAPHS.set(pairs[i] as string, pairs[i + 1] as string);
}

/** Kangxi radicals and compatibility ideographs have a unified one by normalization, the supplement by its property. */
const LOOKALIKE = /[\u2e80-\u2ef3\u2f00-\u2fdf\uf900-\ufaff]/g;
/** Zero-width space, joiners, word joiner, byte order mark within a text, soft hyphen. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

const ideographOf = (char: string): string => IDEOGRAPHS.get(char) ?? char.normalize('NFKC');

export interface Replacement {
  start: number;
  sic: string;
  corr: string;
}

/** @returns radicals and compatibility ideographs with the ideographs that are meant, in order */
export const lookalikesIn = (source: string): Replacement[] =>
  [...source.matchAll(LOOKALIKE)]
    .map(({ 0: sic, index: start }) => ({ start, sic, corr: ideographOf(sic) }))
    .filter(({ sic, corr }) => sic !== corr);

/** @returns characters that are not seen, each to be left out, in order */
export const unseenIn = (source: string): Replacement[] =>
  [...source.matchAll(UNSEEN)].map(({ 0: sic, index: start }) => ({ start, sic, corr: '' }));

/** A text as it is meant: ideographs for their look-alikes, nothing unseen. */
export const plainForms = (text: string): string => text.replace(UNSEEN, '').replace(LOOKALIKE, ideographOf);
