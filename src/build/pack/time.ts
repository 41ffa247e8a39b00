/** The time that the files of an archive bear. */
import { execFileSync } from 'node:child_process';

/**
 * What is committed packs to the same bytes at any time; what is not, or has no history, is new.
 * @param root the project's folder
 * @param epoch SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds, when it is set
 */
export function archiveTime(root: string, epoch: string | undefined): Date {
  if (epoch) return new Date(Number(epoch) * 1000);
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return git('status', '--porcelain').trim() ? new Date() : new Date(Number(git('log', '-1', '--format=%ct')) * 1000);
  } catch {
    return new Date();
  }
}
