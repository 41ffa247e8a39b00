/**
 * What a build takes over from the folder in use: after any change the site is what a build without that folder makes, byte for byte.
 * Families of documents that know nothing of each other stand side by side, each with a change of its own, so that none hides another's.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { build } from '../../src/build/build.ts';
import { digestOf, digestsIn } from '../../src/build/io/digests.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { edited, type FilesByPath, sha256 } from '../support/content.ts';
import { root } from '../support/root.ts';

const DENGHUI = join(root, 'tests/support/fixtures/denghui');

/** Two versions of a regulation and a decision that amends the second, of another town. */
function family(town: string, name: string): FilesByPath {
  const files: FilesByPath = new Map();
  for (const id of readdirSync(DENGHUI).filter((one) => !one.endsWith('.yaml'))) {
    const source = readFileSync(join(DENGHUI, id, 'source.txt'), 'utf8').replaceAll('青石', town);
    const policy = readFileSync(join(DENGHUI, id, 'policy.yaml'), 'utf8').replaceAll('青石', town);
    files.set(`${name}-${id}/source.txt`, source);
    files.set(`${name}-${id}/policy.yaml`, hashed(policy.replaceAll('to: ', `to: ${name}-`), source));
  }
  return files;
}

const hashed = (policy: string, source: string): string => policy.replace(/^sha256: .*$/m, `sha256: ${sha256(source)}`);

/** A notice with entries of every collection; it lists a unit of which other documents ask something, too. */
function notice(place: string, name: string): FilesByPath {
  const files = [...edited([]).files].filter(([path]) => path.includes('/') && !path.endsWith('anchors.json'));
  const own = files.map(([path, text]): [string, string] => [path.replace(/^[^/]+/, name), String(text).replaceAll('便民服务点', place)]);
  const found: FilesByPath = new Map(own);
  found.set(`${name}/policy.yaml`, hashed(String(found.get(`${name}/policy.yaml`)), String(found.get(`${name}/source.txt`))));
  return found;
}

/** @throws RangeError unless `from` stands in the file once */
function change(files: FilesByPath, path: string, from: string, to: string): void {
  const parts = String(files.get(path)).split(from);
  if (parts.length !== 2) throw new RangeError(`${from} stands ${parts.length - 1} times in ${path}`);
  files.set(path, parts.join(to));
}

function changeSource(files: FilesByPath, id: string, from: string, to: string): void {
  change(files, `${id}/source.txt`, from, to);
  files.set(`${id}/policy.yaml`, hashed(String(files.get(`${id}/policy.yaml`)), String(files.get(`${id}/source.txt`))));
}

/** A document of a town; two of one family know each other only by what they say. */
function put(files: FilesByPath, id: string, town: string, title: string, body: string, relations = ''): void {
  const source = `${title}\n\n${town}市人民政府\n\n（2025年3月1日）\n\n${body}\n`;
  const policy = `title: ${title}\nissuer: ${town}市人民政府\ndate: 2025-03-01\nsha256: ${sha256(source)}\n${relations}`;
  files.set(`${id}/source.txt`, source);
  files.set(`${id}/policy.yaml`, policy);
}

const putRules = (files: FilesByPath, id: string, town: string): void =>
  put(files, id, town, `${town}市集市规定`, '第一条　集市每月举办一次。\n\n第二条　摊位应当编号。');

const putNotice = (files: FilesByPath, id: string, town: string): void =>
  put(files, id, town, `关于办好${town}集市的通知`, `一、依照《${town}市集市规定》第二条办理。`);

const relation = (kind: string, to: string, clause: string, text: string): string =>
  `relations:\n  - kind: ${kind}\n    to: ${to}\n    clause: ${clause}\n    text: ${text}\n`;

const files: FilesByPath = new Map([
  ['site.yaml', 'name: 试用站\ndescription: 测试用的文件\npublisher: 测试者\n'],
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'j'].flatMap((name) => [...family(`${name}城`, name)]),
  ...notice('便民服务点', 'h-tongzhi'),
  // A new document asks something of a unit that it lists.
  ...notice('便民服务站', 'i-tongzhi'),
]);
for (const file of ['source.txt', 'policy.yaml']) files.delete(`j-jueding-2025/${file}`);
const LAST = '第一条　灯会每年举办三次。\n\n第二条　本办法自2025年5月1日起施行，原办法同时废止。';
put(files, 'j-denghui-2025', '银川', 'j城市灯会管理办法', LAST, relation('replaces', 'j-denghui-2024', 'a2', '原办法同时废止'));
for (const [name, town] of Object.entries({ k: '墨江', l: '青峰', m: '碧溪', n: '丹山' })) putRules(files, `${name}-guiding`, town);
for (const [name, town] of Object.entries({ k: '墨江', l: '青峰', n: '丹山' })) putNotice(files, `${name}-tongzhi`, town);
// Another of this name comes.
put(files, 'o-tongzhi', 'o城', '关于办好灯会的通知', '一、灯会每年举办一次。');
const BELOW = '一、根据上级规定，摊位的编号从一开始。';
put(files, 'm-xize', '碧溪', '碧溪市摊位细则', BELOW, relation('implements', 'm-guiding', 's1', '根据上级规定'));

const logged = (date: string, id: string): string =>
  `  - date: ${date}\n    document: ${id}\n    sha256: ${sha256(String(files.get(`${id}/source.txt`)))}\n`;
files.set('changes.yaml', `changes:\n${logged('2025-01-02', 'a-denghui-2024')}`);

/** Each of one family; the first two are left alone. */
const CHANGES: Record<string, () => void> = {
  'the day from which it holds': () => changeSource(files, 'c-denghui-2024', '自2024年5月1日起', '自2024年6月1日起'),
  'a relation less': () =>
    change(
      files,
      'd-jueding-2025/policy.yaml',
      '  - kind: amends\n    to: d-denghui-2024\n    clauses: [a9]\n    clause: s2\n    text: 第九条中的“十日”修改为“十五日”\n',
      '',
    ),
  'a document less': () => {
    for (const file of ['source.txt', 'policy.yaml']) files.delete(`e-jueding-2025/${file}`);
  },
  'a document more, which names another, asks something of a unit and is called as a third': () =>
    put(files, 'f-tongzhi', 'f城', '关于办好灯会的通知', '一、依照《f城市灯会管理办法》第五条办理。\n\n二、各村应当在9月1日前公布方案。'),
  'an entry of the log': () => files.set('changes.yaml', `${files.get('changes.yaml')}${logged('2025-04-01', 'g-denghui-2015')}`),
  'an editor’s note': () => change(files, 'h-tongzhi/principles/mubiao.mdx', '建设的安排见', '怎样安排，见'),
  'a word of a version before the last but one': () => changeSource(files, 'j-denghui-2015', '接受居民监督', '接受社会监督'),
  'a word of a document that another names': () => changeSource(files, 'k-guiding', '摊位应当编号', '摊位应当统一编号'),
  'the title of a document that names another': () => {
    changeSource(files, 'l-tongzhi', '关于办好', '关于开好');
    change(files, 'l-tongzhi/policy.yaml', '关于办好', '关于开好');
  },
  'the title of a document that another implements': () => {
    changeSource(files, 'm-guiding', '碧溪市集市规定', '碧溪市集市办法');
    change(files, 'm-guiding/policy.yaml', '碧溪市集市规定', '碧溪市集市办法');
  },
  'a document more, which repeals what another names': () =>
    put(
      files,
      'n-banfa',
      '丹山',
      '丹山市市场办法',
      '第一条　市场每日开放。\n\n第二条　本办法自2025年6月1日起施行，《丹山市集市规定》同时废止。',
    ),
};

mkdirSync('.tmp', { recursive: true });
const home = mkdtempSync('.tmp/unchanged-');
afterAll(() => rmSync(home, { recursive: true, force: true }));
const [content, out] = [join(home, 'content'), join(home, 'out')];

function write(): void {
  rmSync(content, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(join(content, dirname(path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

/** @returns what the build says at its end */
async function built(to: string, cache: string): Promise<string> {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await build({ content, out: to, cache: join(home, cache) });
    return String(said.mock.calls.at(-1)?.[0]);
  } finally {
    said.mockRestore();
  }
}

const bytesOf = (dir: string) => Object.fromEntries(digestsIn(dir));

/** A folder's files, held open: whoever writes into one changes what is read of it. @returns those that have changed */
function hold(dir: string): () => string[] {
  const held = [...digestsIn(dir)].map(([path, { sha256 }]) => ({ path, sha256, file: openSync(join(dir, path), 'r') }));
  return () =>
    held.flatMap(({ path, sha256, file }) => {
      const found = digestOf(readFileSync(file)).sha256;
      closeSync(file);
      return found === sha256 ? [] : [path];
    });
}

let said: string;
let writtenInto: string[];
beforeAll(async () => {
  write();
  await built(out, 'cache');
  for (const edit of Object.values(CHANGES)) edit();
  // What lies there is not believed to be what was built.
  writeFileSync(join(out, 'b-denghui-2015/files/text.txt'), '别人改过的');
  write();
  const changed = hold(out);
  said = await built(out, 'cache');
  writtenInto = changed();
});

test('the site is what a build makes that has nothing to take over', async () => {
  await built(join(home, 'whole'), 'other-cache');
  expect(bytesOf(out)).toEqual(bytesOf(join(home, 'whole')));
});

test('what no change concerns is taken over, but for what is not as it was built', () => {
  // Two families but for the text that was touched, and of others those that neither name nor show what has changed.
  expect(said).toContain('其中 10 份文件没有改动');
});

test('nothing is written into the folder in use', () => {
  expect(writtenInto).toEqual([]);
});

test('a build of the same again finds that nothing has changed, and one of a folder that was touched makes it whole', async () => {
  const before = bytesOf(out);
  expect(await built(out, 'cache')).toContain('不用重新生成');
  expect(bytesOf(out)).toEqual(before);
  rmSync(join(out, 'a-denghui-2015'), { recursive: true });
  writeFileSync(join(out, '别人的.txt'), '');
  expect(await built(out, 'cache')).not.toContain('不用重新生成');
  expect(bytesOf(out)).toEqual(before);
  expect(filesBelow(home).filter((path) => path.startsWith('out.'))).toEqual([]);
});

test('where the site’s own pages change, the files that hold them are made anew, of documents that are taken over as well', async () => {
  const few = (names: readonly string[]) => {
    rmSync(content, { recursive: true, force: true });
    for (const [path, text] of files) {
      if (path.includes('/') && !names.some((name) => path.startsWith(`${name}/`))) continue;
      mkdirSync(join(content, dirname(path)), { recursive: true });
      writeFileSync(join(content, path), path === 'changes.yaml' ? '' : text);
    }
  };
  const dir = join(home, 'few');
  const single = () => readFileSync(join(dir, 'k-guiding/files/k-guiding.html'), 'utf8');
  few(['k-guiding', 'l-guiding']);
  await built(dir, 'cache-of-few');
  const before = single();
  few(['k-guiding', 'l-guiding', 'n-guiding']);
  const changed = hold(dir);
  expect(await built(dir, 'cache-of-few')).toContain('其中 2 份文件没有改动');
  expect(changed()).toEqual([]);
  expect(single()).not.toBe(before);
  await built(join(home, 'few-whole'), 'other-cache-of-few');
  expect(bytesOf(dir)).toEqual(bytesOf(join(home, 'few-whole')));
});
