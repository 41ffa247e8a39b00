/**
 * The five faces of an official document as font files: the official ones where they are installed (or lie in
 * `fonts/`), then free ones whose licence allows them in a document; a character that the first lacks comes from
 * the next. TrueType and OpenType; collections (.ttc) cannot be cut to the characters used and are passed over.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

export interface Font {
  /** Characters that it is asked for; all of them without. */
  only?: RegExp;
  file: string;
  name: string;
  licence: string;
}

/** A face and the fonts found for it, the best first; none where nothing is installed. */
export interface Face {
  /** Name under which the style sheets ask for the face first. */
  family: string;
  use: string;
  fonts: Font[];
}

type Candidate = Omit<Font, 'file'> & { files: RegExp };

const official = (name: string, files: RegExp): Candidate => ({ name, files, licence: '本机安装的字体，依其自身许可' });
const fandol = (name: string): Candidate => ({
  name,
  files: new RegExp(`^${name}\\.otf$`),
  licence: 'GPL 3，附字体嵌入例外（Debian：texlive-lang-chinese）',
});
const cwtex = (name: string, file: string): Candidate => ({
  name,
  files: new RegExp(`^${file}\\.ttf$`),
  licence: `GPL 2 或更新版，附字体嵌入例外（Debian：fonts-cwtex-${file.slice(2)}）`,
});

/** Those of Fandol's Hei are too light beside its characters, and the 4 of its Kai stands below the line. */
const FIGURES = /^[0-9.]$/;

const FACES: { family: string; use: string; candidates: Candidate[] }[] = [
  {
    family: '仿宋_GB2312',
    use: '正文',
    candidates: [
      official('仿宋_GB2312', /^(仿宋_GB2312|FangSong_GB2312|simfang_gb2312)\.(ttf|otf)$/i),
      official('仿宋', /^(simfang|仿宋|FZFS\w*)\.(ttf|otf)$/i),
      fandol('FandolFang-Regular'),
      cwtex('cwTeXFangSong', 'cwfs'),
    ],
  },
  {
    family: '楷体_GB2312',
    use: '二级标题、编者的话',
    candidates: [
      official('楷体_GB2312', /^(楷体_GB2312|KaiTi_GB2312|simkai_gb2312)\.(ttf|otf)$/i),
      official('楷体', /^(simkai|楷体|FZKT\w*)\.(ttf|otf)$/i),
      { ...fandol('FandolSong-Regular'), only: FIGURES },
      fandol('FandolKai-Regular'),
      cwtex('cwTeXKai', 'cwkai'),
    ],
  },
  {
    family: '黑体',
    use: '一级标题',
    candidates: [
      official('黑体', /^(simhei|黑体|FZHT\w*)\.(ttf|otf)$/i),
      { ...fandol('FandolHei-Bold'), only: FIGURES },
      fandol('FandolHei-Regular'),
      cwtex('cwTeXHeiBold', 'cwheib'),
    ],
  },
  {
    family: '方正小标宋简体',
    use: '文件标题',
    candidates: [official('方正小标宋', /^(FZXBS\w*|方正小标宋\w*)\.(ttf|otf)$/i), fandol('FandolSong-Bold'), cwtex('cwTeXMing', 'cwming')],
  },
  {
    family: '宋体',
    use: '页码、注码',
    candidates: [official('宋体', /^(simsun|宋体|FZSS\w*)\.(ttf|otf)$/i), fandol('FandolSong-Regular'), cwtex('cwTeXMing', 'cwming')],
  },
];

/** Where fonts are looked for, the project's own folder first. */
export const fontFolders = (root: string): string[] => [
  join(root, 'fonts'),
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  join(homedir(), 'Library/Fonts'),
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf/fonts/opentype/public/fandol',
  '/Library/Fonts',
  '/System/Library/Fonts/Supplemental',
  'C:\\Windows\\Fonts',
];

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ttf|otf)$/i.test(path))
        .map((path) => join(folder, path))
        .sort()
    : [];

/** Every face, with the fonts that are there for it. */
export function findFaces(folders: readonly string[]): Face[] {
  const files = folders.flatMap(filesIn);
  return FACES.map(({ family, use, candidates }) => ({
    family,
    use,
    fonts: candidates.flatMap(({ files: pattern, name, licence, only }) => {
      const file = files.find((path) => pattern.test(basename(path)));
      return file ? [{ file, name, licence, ...(only ? { only } : {}) }] : [];
    }),
  }));
}

/** For readers: what the PDFs are set with, under which licence; the first that has a character gives it. */
export const fontListing = (faces: readonly Face[]): string =>
  [
    'PDF 所用字体和许可。每种字体取用到的字嵌入文件；前一种没有的字，用后一种。',
    '',
    ...faces.flatMap(({ family, use, fonts }) => [`${family}（${use}）`, ...fonts.map(({ name, licence }) => `　　${name}：${licence}`)]),
    '',
  ].join('\n');
