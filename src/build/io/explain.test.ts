/** What systems refuse is told in Chinese with what to do; stacks are for those who ask. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import { messageOf, UserError } from './terminal.ts';

const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test.each([
  ["ENOSPC: no space left on device, open '/a/dist.new/b.html'", '磁盘写满了：/a/dist.new/b.html。请腾出空间，再运行一次。'],
  ['ENOSPC: no space left on device, write', '磁盘写满了。请腾出空间，再运行一次。'],
  ['Os { code: 28, kind: StorageFull, message: "No space left on device" }', '磁盘写满了。请腾出空间，再运行一次。'],
  ["EACCES: permission denied, mkdir '/root/dist.new'", '没有读写的权限：/root/dist.new。请'],
  ["EPERM: operation not permitted, rename 'C:\\\\a\\\\dist' -> 'C:\\\\a\\\\dist.old'", '没有读写的权限：C:'],
  ["EROFS: read-only file system, mkdir '/mnt/a'", '这个磁盘只能读，不能写：/mnt/a。请换'],
  ["EMFILE: too many open files, open '/a/b'", '同时打开的文件太多，超过了系统的限制。请先运行 ulimit -n 1024'],
  ["EBUSY: resource busy or locked, rename '/a/dist' -> '/a/dist.old'", '文件夹正被别的程序占用：/a/dist。请关掉'],
  ['Worker terminated due to reaching memory limit: JS heap out of memory', '内存不够。请关掉'],
  ['Protocol error (Page.printToPDF): Target closed', '排印 PDF 的浏览器中途停了'],
])('%s', (message, said) => {
  expect(explain(new Error(message))).toContain(said);
  expect(explain(new Error('rendering failed', { cause: new Error(message) }))).toContain(said);
});

test('a system’s own errors are known', () => {
  const dir = mkdtempSync(join(tmpdir(), 'duizhao-explain-'));
  const busy = Object.assign(new Error('x'), { code: 'EACCES' });
  expect(explain(busy)).toContain('没有读写的权限');
  expect(explain(thrownBy(() => writeFileSync(join(dir, 'none/a'), '')))).toBeNull();
  rmSync(dir, { recursive: true });
});

test('no stack and no riddle: what is told is told alone, what is not known says what to do', () => {
  expect(messageOf(new UserError('缺字'), false)).toBe('缺字');
  const unknown = messageOf(new TypeError('x is not a function'), false);
  expect(unknown).toContain('TypeError: x is not a function\n请在命令末尾加 -- --verbose');
  expect(unknown).not.toMatch(/^ {4}at /m);
  for (const error of [new TypeError('x'), new Error('ENOSPC: no space left on device, write')])
    expect(messageOf(error, true)).toMatch(/^ {4}at /m);
});
