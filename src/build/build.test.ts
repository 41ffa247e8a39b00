/** What a build asks of the system before it begins. */
import { spawnSync } from 'node:child_process';
import { platform } from 'node:os';
import { expect, test } from 'vitest';

test.runIf(platform() !== 'win32')('a system that allows too few open files is told before anything is done', () => {
  const command = `ulimit -n 64 && exec '${process.execPath}' scripts/build.ts --content none --out .tmp/none`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: '\n系统只许同时打开 64 个文件，生成网站要 128 个。请先运行 ulimit -n 1024，再运行一次。\n',
  });
});
