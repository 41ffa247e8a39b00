/** What an editor typed and will not see: told with its place in the note. */
import type { Nodes } from 'mdast';

/** Something typed that is not shown, or is shown as something else. */
export interface Loss {
  /** Offset in the note. */
  at: number;
  reason: string;
  note: string;
}

/** Offsets of a node in the note. */
export const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
export const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;
