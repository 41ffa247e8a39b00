/** What applies to a kind of unit, put together from an edition. */

import type { Phase, Step } from '../content/collections/phases.ts';
import type { List, Sector } from '../content/collections/sectors.ts';
import type { Edition } from '../content/edition.ts';

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

const names = (sector: Sector, step: Step): boolean => sector.names.some((name) => step.who?.includes(name));

/** Steps of the phases whose "who" calls the unit by name. */
export function stepsNaming({ phases }: Edition, sector: Sector): NamedStep[] {
  const described = phases.filter(({ kind }) => kind === 'phase');
  return described.flatMap((phase) => phase.steps.filter((step) => names(sector, step)).map((step) => ({ phase, step })));
}

/** The units that a step calls by name. */
export const unitsNamed = ({ sectors }: Edition, step: Step): Sector[] => sectors.filter((sector) => names(sector, step));
