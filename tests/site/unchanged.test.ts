/**
 * What a build takes over from the folder in use: after any change the site is what a build without that folder makes, byte for byte.
 * Families of documents that know nothing of each other stand side by side, each with a change of its own, so that none hides another's.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { build } from '../../src/build/build.ts';
import { digestsIn } from '../../src/build/io/digests.ts';
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

const NEW =
  '关于办好红叶灯会的通知\n\n红叶市人民政府\n\n（2025年3月1日）\n\n一、依照《红叶市灯会管理办法》第五条办理。\n\n二、各村应当在9月1日前公布方案。\n';

/** Each of one family or notice. */
const CHANGES: Record<string, (files: FilesByPath) => void> = {
  'a word of the later version': (files) => changeSource(files, 'a-denghui-2024', '接受居民监督', '接受社会监督'),
  'the day from which it holds': (files) => changeSource(files, 'b-denghui-2024', '自2024年5月1日起', '自2024年6月1日起'),
  'the day of the earlier version': (files) => {
    changeSource(files, 'c-denghui-2015', '（2015年3月1日）', '（2015年3月2日）');
    change(files, 'c-denghui-2015/policy.yaml', 'date: 2015-03-01', 'date: 2015-03-02');
  },
  'a relation less': (files) =>
    change(
      files,
      'd-jueding-2025/policy.yaml',
      '  - kind: amends\n    to: d-denghui-2024\n    clauses: [a9]\n    clause: s2\n    text: 第九条中的“十日”修改为“十五日”\n',
      '',
    ),
  'a document less': (files) => {
    files.delete('e-jueding-2025/source.txt');
    files.delete('e-jueding-2025/policy.yaml');
  },
  'a document more, which names another': (files) => {
    files.set('f-tongzhi-2025/source.txt', NEW);
    files.set(
      'f-tongzhi-2025/policy.yaml',
      `title: 关于办好红叶灯会的通知\nissuer: 红叶市人民政府\ndate: 2025-03-01\nsha256: ${sha256(NEW)}\n`,
    );
  },
  'an entry of the log': (files) => {
    const entry = `  - date: 2025-04-01\n    document: g-denghui-2015\n    sha256: ${sha256(String(files.get('g-denghui-2015/source.txt')))}\n`;
    files.set('changes.yaml', `${files.get('changes.yaml')}${entry}`);
  },
  'an editor’s note': (files) => change(files, 'h-tongzhi/principles/mubiao.mdx', '建设的安排见', '怎样安排，见'),
};

const TOWNS = ['白沙', '黄岭', '绿水', '蓝田', '紫云', '红叶', '金谷', '银川', '墨江'];
/** The last family is left alone, and so are those of which nothing is told here. */
const FAMILIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'i', 'j'];
/** Both list a unit of which a new document asks something; one is edited, too. */
const NOTICES: [place: string, name: string][] = [
  ['便民服务点', 'h-tongzhi'],
  ['便民服务站', 'k-tongzhi'],
];

const files: FilesByPath = new Map([
  ['site.yaml', 'name: 试用站\ndescription: 测试用的文件\npublisher: 测试者\n'],
  ['changes.yaml', 'changes:\n'],
  ...FAMILIES.flatMap((name, i) => [...family(TOWNS[i] as string, name)]),
  ...NOTICES.flatMap(([place, name]) => [...notice(place, name)]),
]);
const first = String(files.get('j-denghui-2024/source.txt'));
files.set('changes.yaml', `changes:\n  - date: 2025-01-02\n    document: j-denghui-2024\n    sha256: ${sha256(first)}\n`);

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

let said: string;
beforeAll(async () => {
  write();
  await built(out, 'cache');
  for (const edit of Object.values(CHANGES)) edit(files);
  // What lies there is not believed to be what was built.
  writeFileSync(join(out, 'i-denghui-2015/files/text.txt'), '别人改过的');
  write();
  said = await built(out, 'cache');
});

test('the site is what a build makes that has nothing to take over', async () => {
  await built(join(home, 'whole'), 'other-cache');
  expect(bytesOf(out)).toEqual(bytesOf(join(home, 'whole')));
});

test('what no change concerns is taken over, but for what is not as it was built', () => {
  // Of two families all but the text that was touched; of the others those that neither name nor show what changed.
  expect(said).toContain('其中 11 份文件没有改动');
});

test('a build of the same again finds that nothing has changed, and one of a folder that was touched makes it whole', async () => {
  const before = bytesOf(out);
  expect(await built(out, 'cache')).toContain('不用重新生成');
  expect(bytesOf(out)).toEqual(before);
  rmSync(join(out, 'j-denghui-2015'), { recursive: true });
  writeFileSync(join(out, '别人的.txt'), '');
  expect(await built(out, 'cache')).not.toContain('不用重新生成');
  expect(bytesOf(out)).toEqual(before);
  expect(filesBelow(home).filter((path) => path.startsWith('out.'))).toEqual([]);
});
