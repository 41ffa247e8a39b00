/** What pages say to the worker, and what comes back through the port that they send along. */
import type { Report } from './chosen.ts';

export interface Answers {
  /** A page is there: whether a new edition is on offer. */
  hello: boolean;
  change: true;
  report: Report;
  keep: true;
  drop: true;
}
export type Question = keyof Answers;

/** Why something was not done. */
export type Failure = 'changed' | 'room' | 'network';

export interface Asking {
  ask: Question;
  policy: string;
}
export type Reply<Q extends Question> = { answer: Answers[Q] } | { failure: Failure };
