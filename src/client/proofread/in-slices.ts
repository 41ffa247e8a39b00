/** Work done a slice at a time: between them the page answers its reader. */
import type { Work } from '../../proofread/proofread.ts';

/** Less than a frame, in ms. */
const SLICE = 12;

/** Told how far the work is, from 0 to 1; a true answer stops it. */
export type Tell = (part: number) => boolean;

/** The work was stopped. */
export class Stopped extends Error {}

/** As long as what waits for its turn takes, and no longer: a timer within a timer waits for 4 ms (HTML Standard, timers, step 11). */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** @returns when a slice that begins now is to end, by performance.now() */
export const sliceEnd = (): number => performance.now() + SLICE;

/** @throws Stopped */
export async function inSlices<T>(work: Work<T>, tell: Tell): Promise<T> {
  for (;;) {
    const until = sliceEnd();
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    if (tell(step.value.done / Math.max(1, step.value.total))) throw new Stopped();
    await pause();
  }
}
