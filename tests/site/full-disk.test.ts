/** A disk that is full while a build writes: it is told in words, the site that is there stays, and nothing else does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../support/root.ts';

/** A file system of our own, which Linux gives to whoever may have a name space for it. */
const OWN_MOUNTS = ['--user', '--map-root-user', '--mount'];
const isThere = spawnSync('unshare', [...OWN_MOUNTS, 'true']).status === 0;

mkdirSync(join(root, '.tmp'), { recursive: true });
const disk = mkdtempSync(join(root, '.tmp', 'disk-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

/**
 * What is left is listed when the build has ended, for the disk ends with it. It is started with less priority than its threads
 * have by themselves, which is no fault, and none to be told instead.
 */
const SCRIPT = `
mount -t tmpfs -o size="$1" tmpfs "$2" && mkdir "$2/site" && echo 旧站 > "$2/site/index.html" || exit 99
nice -n 10 "$3" scripts/build.ts --content tests/support/fixtures/content --out "$2/site" 2>&1
code=$?
echo LEFT
cd "$2" && find . -type f | sort && cat site/index.html
exit $code
`;

// The first is full with the first pages, the last when the whole is copied for the servers.
test.skipIf(!isThere).each(['200k', '1m', '2m'])('of %s', (size) => {
  const { status, stdout } = spawnSync('unshare', [...OWN_MOUNTS, 'sh', '-c', SCRIPT, 'sh', size, disk, process.execPath], {
    cwd: root,
    encoding: 'utf8',
  });
  const [said = '', left] = stdout.split('LEFT\n');
  expect(said).toMatch(/磁盘写满了.*请腾出空间，再运行一次。/);
  expect(said).not.toMatch(/^ {4}at |Error/m);
  expect([status, left]).toEqual([1, './site/index.html\n旧站\n']);
});
