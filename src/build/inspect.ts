/** The built folder as inspections see it, with what the content has to do with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Point, type Problem, problemAt } from '../content/files/problem.ts';
import { START } from '../content/files/read-file.ts';
import type { Content } from '../content/load.ts';
import { setWordings } from '../content/set-wordings.ts';
import { inspectPages, type WrongWording } from '../proof/inspection.ts';
import { isServed } from '../proof/verify.ts';
import type { Settings } from '../site/settings.ts';
import { filesBelow } from './io/files.ts';
import { UserError } from './io/terminal.ts';

/** What an official site must state, and any other may. */
function unstated({ site }: Content): Problem[] {
  const fields = {
    address: 'SiteDomain',
    code: 'SiteIDCode、ColumnDescription、ColumnKeywords 和各份文件的 Keywords、Author、Url',
  } as const;
  return (['address', 'code'] as const)
    .filter((name) => !site?.[name])
    .map((name) => ({
      file: 'content/site.yaml',
      place: START,
      reason: `没有写 ${name}，网页就没有标签 ${fields[name]}`,
      note: name === 'code' ? '写上政府网站标识码（10 位）；不是政府网站的，不必理会' : '知道网站的完整地址以后写上',
      hint: !site?.official,
    }));
}

const WRITTEN = /\.(?:mdx?|ya?ml)$/;

function placeIn(text: string, words: string): Point | null {
  const at = text.indexOf(words);
  if (at < 0) return null;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Where an editor wrote it; what no editor did is the program's. */
function traced({ context, wrong, problem, pages }: WrongWording, written: readonly [string, string][]): Problem {
  const reason = pages > 1 ? `${problem.reason}（有 ${pages} 处）` : problem.reason;
  for (const [file, text] of written) {
    const place = placeIn(text, context);
    const at = context.indexOf(wrong);
    if (place) return problemAt(`content/${file}`, () => ({ ...place, column: place.column + at }), { ...problem, reason, at: [] });
  }
  return { ...problem, reason };
}

/** @throws UserError where no site has been built */
export function inspectSite({ out, address, content: dir }: Settings, content: Content): Problem[] {
  if (!existsSync(join(out, 'index.html'))) throw new UserError(`${out} 里没有生成的网站。先运行 npm run build，再运行一次。`);
  const files = filesBelow(out);
  const pages = new Map(files.filter(isServed).map((path) => [path, readFileSync(join(out, path), 'utf8')]));
  const readings = content.editions.flatMap(({ meta, document }) => [meta.title, meta.issuer, document.source, document.reading]);
  const { problems, wordings } = inspectPages(pages, files, {
    address,
    code: content.site?.code,
    wordings: setWordings(content.wordings),
    isOfDocument: (words) => readings.some((text) => text.includes(words)),
  });
  const written = filesBelow(dir).filter((path) => WRITTEN.test(path));
  const texts = wordings.length ? written.map((path): [string, string] => [path, readFileSync(join(dir, path), 'utf8')]) : [];
  return [...unstated(content), ...problems, ...wordings.map((one) => traced(one, texts))];
}
