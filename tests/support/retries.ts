/** Says which tests were tried again, and why: what passes at the second try is nothing to be silent about. */
import type { Reporter, TestCase } from 'vitest/node';

const lineOf = (test: TestCase): string => {
  const { errors = [] } = test.result();
  const times = test.diagnostic()?.retryCount ?? 0;
  return `RETRIED ${times}x: ${test.module.relativeModuleId} > ${test.fullName}: ${errors[0]?.message.split('\n')[0] ?? ''}`;
};

export class Retries implements Reporter {
  readonly #retried: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.retryCount) this.#retried.push(lineOf(test));
  }

  onTestRunEnd(): void {
    for (const line of this.#retried) process.stdout.write(`${line}\n`);
    process.stdout.write(`${this.#retried.length} tests were tried again\n`);
  }
}
