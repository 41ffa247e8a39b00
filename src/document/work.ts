/** Long work over a text, done in small steps: whoever runs it may pause or stop between them. */

/** How far the work is. */
export interface Progress {
  done: number;
  total: number;
}

export type Work<T> = Generator<Progress, T>;

/** @returns what all the work comes to */
export function finished<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
