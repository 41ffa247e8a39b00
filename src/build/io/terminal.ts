/** Progress and results on the terminal. */
export const status = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a named stage and says how long it took. */
export async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  process.stdout.write(`${name} … `);
  const start = performance.now();
  try {
    const result = await work();
    status(`${((performance.now() - start) / 1000).toFixed(1)} 秒`);
    return result;
  } catch (error) {
    status('没有完成');
    throw error;
  }
}

/** A failure that is fully told by its message. */
export class UserError extends Error {}

/** Runs a command; what went wrong is said once, and the exit code says that something did. */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(
      `\n${error instanceof UserError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
