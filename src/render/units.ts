/** What applies to a kind of unit, put together from an edition. */
import type { Edition, List, Phase, Quote, Sector, Step } from '../collections/edition.ts';
import type { Span } from '../document/types.ts';

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The list of what is asked of all units. */
export const common = ({ sectors }: Edition): Sector[] => sectors.filter(({ kind }) => kind === 'common');
export const units = ({ sectors }: Edition): Sector[] => sectors.filter(({ kind }) => kind === 'unit');
export const fields = ({ sectors }: Edition): Sector[] => sectors.filter(({ kind }) => kind === 'field');

export const central = ({ lists }: Sector): List | undefined => lists.find(({ level }) => level === 'central');
export const local = ({ lists }: Sector): List[] => lists.filter(({ level }) => level === 'local');

export interface NamedStep {
  phase: Phase;
  step: Step;
}

/** Steps of the phases whose words overlap a task that names the unit. */
export function stepsNaming(edition: Edition, { tasks }: Sector): NamedStep[] {
  return edition.phases.flatMap((phase) =>
    phase.steps
      .filter(({ quotes }) => quotes.some(({ span }) => tasks.some((task) => overlap(span, task.span))))
      .map((step) => ({ phase, step })),
  );
}

/** The units that a step names. */
export const unitsNamed = (edition: Edition, { quotes }: { quotes: readonly Quote[] }): Sector[] =>
  edition.sectors.filter(({ tasks }) => quotes.some(({ span }) => tasks.some((task) => overlap(span, task.span))));
