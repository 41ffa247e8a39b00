/**
 * What pages ask of the worker, and what comes back through the port that they send along. A page may have been
 * opened in an earlier release than the worker's: the names of messages and their fields stay as they are.
 */

export interface KeptPage {
  path: string;
  title: string;
}

/** What a page shows of the device. */
export interface DeviceReport {
  /** Files that every device keeps, and their bytes. */
  files: number;
  bytes: number;
  /** Whether all pages are among them. */
  whole: boolean;
  /** The part asked about: its bytes, and whether it is kept. */
  part: { bytes: number; kept: boolean } | null;
  /** Pages of documents on the device, when not all are. */
  kept: KeptPage[];
}

export interface CommandResults {
  /** A page is there: whether a new release is on offer. */
  hello: boolean;
  change: true;
  report: DeviceReport;
  keep: true;
  drop: true;
}
export type Command = keyof CommandResults;

/** Why something was not done. */
export type FailureReason = 'changed' | 'room' | 'network';

/** What the worker says by itself to all windows; failed: its release did not come onto the device. */
export type WorkerMessage = 'offer' | 'changed' | { failed: FailureReason };

export interface WorkerRequest {
  ask: Command;
  policy: string;
}
export type WorkerReply<Q extends Command> = { answer: CommandResults[Q] } | { failure: FailureReason };
