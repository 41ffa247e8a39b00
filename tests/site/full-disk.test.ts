/** A disk that is full while a build writes: it is told in words, the site that is there stays, and nothing else does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/root.ts';

/** A file system of our own, which Linux gives to whoever may have a name space for it. */
const OWN_MOUNTS = ['--user', '--map-root-user', '--mount'];
const isThere = spawnSync('unshare', [...OWN_MOUNTS, 'true']).status === 0;

mkdirSync(join(root, '.tmp'), { recursive: true });
const disk = mkdtempSync(join(root, '.tmp', 'disk-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

/** The first is full with the first pages, the last when the whole is copied for the servers. */
const SIZES = ['200k', '1m', '2m'];

/** As the command builds, one after another; how each ends is told between its words and those of the next. */
const BUILDS = `
import { build } from './src/build/build.ts';
import { runCommand } from './src/build/io/terminal.ts';
for (const out of process.argv.slice(1)) {
  process.exitCode = 0;
  await runCommand(() => build({ content: 'tests/support/fixtures/content', out }));
  process.stdout.write('ENDED ' + process.exitCode + ' ');
}`;

/**
 * What is left is listed when the builds have ended, for the disks end with them. They are started with less priority than their
 * threads have by themselves, which is no fault, and none to be told instead.
 */
const SCRIPT = `
cd "$1"
for size in ${SIZES.join(' ')}; do
  mkdir $size && mount -t tmpfs -o size=$size tmpfs $size && mkdir $size/site && echo 旧站 > $size/site/index.html || exit 99
done
cd "$2"
nice -n 10 "$3" --input-type=module -e "$4" ${SIZES.map((size) => `"$1/${size}/site"`).join(' ')} 2>&1
echo "CODE $?"
for size in ${SIZES.join(' ')}; do
  echo LEFT
  cd "$1/$size" && find . -type f | sort && cat site/index.html
done
`;

describe.skipIf(!isThere)('a disk that is full', () => {
  let said: string[];
  let left: string[];
  let code: string;
  beforeAll(() => {
    const { stdout } = spawnSync('unshare', [...OWN_MOUNTS, 'sh', '-c', SCRIPT, 'sh', disk, root, process.execPath, BUILDS], {
      cwd: root,
      encoding: 'utf8',
    });
    const [builds = '', ...lists] = stdout.split('LEFT\n');
    [code = ''] = builds.match(/CODE .*/) ?? [];
    said = builds.split(/(?<=ENDED \d+) /);
    left = lists;
  });

  test.each(SIZES)('of %s', (size) => {
    const at = SIZES.indexOf(size);
    expect(said[at]).toMatch(/磁盘写满了.*请腾出空间，再运行一次。\n*ENDED 1$/);
    expect(said[at]).not.toMatch(/^ {4}at |Error/m);
    expect(left[at]).toBe('./site/index.html\n旧站\n');
  });

  test('ends the program as a command that failed, with no word more', () => {
    expect(said.slice(SIZES.length)).toEqual(['CODE 1\n']);
    expect(code).toBe('CODE 1');
  });
});
