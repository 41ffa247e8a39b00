/** Entries and their document in; an edition with every quotation found, and all that was not, out. */
import type { Document } from '../document/types.ts';
import { duplicateNames, duplicateTerms } from './duplicates.ts';
import type { Edition, Phase, Principle, Step, Term } from './edition.ts';
import type { Problem } from './problem.ts';
import type { EntryFile } from './read-entry.ts';
import { resolveSector } from './resolve-sector.ts';
import { type At, checkName, entryBase, Resolver } from './resolver.ts';
import type { PhaseData, PolicyData, PrincipleData, SectorData, TermData } from './schemas.ts';

function principle(entry: EntryFile<PrincipleData>, document: Document, resolver: Resolver): Principle {
  const { name, group, order, quotes } = entry.data;
  checkName(entry.data, document, resolver);
  return { ...entryBase(entry, name, order, resolver), group, quotes: resolver.quotes(quotes, ['quotes']) };
}

const PARTS = ['what', 'who', 'how', 'when'] as const;

function step(data: PhaseData['steps'][number], at: At, resolver: Resolver): Step {
  const { id, what, who = null, how = null, when = null } = data;
  for (const part of PARTS) {
    const words = data[part];
    if (words && !data.quotes.some(({ text }) => text.includes(words))) {
      resolver.fault({
        at: [...at, part],
        reason: `${part} 的文字不在本步骤的引文里`,
        actual: words,
        note: '只能用引文里连着的原文；原文没有写明的，不写这一项',
      });
    }
  }
  return { id, what, who, how, when, quotes: resolver.quotes(data.quotes, [...at, 'quotes']) };
}

function phase(entry: EntryFile<PhaseData>, document: Document, resolver: Resolver): Phase {
  checkName(entry.data, document, resolver);
  const { name, kind, order, quotes, steps } = entry.data;
  steps.forEach(({ id }, i) => {
    if (steps.findIndex((other) => other.id === id) < i) {
      resolver.fault({ at: ['steps', i, 'id'], reason: `步骤代号 ${id} 重复`, actual: id, note: '换一个代号' });
    }
  });
  return {
    ...entryBase(entry, name, order, resolver),
    kind,
    quotes: resolver.quotes(quotes, ['quotes']),
    steps: steps.map((one, i) => step(one, ['steps', i], resolver)),
  };
}

function term(entry: EntryFile<TermData>, resolver: Resolver): Term {
  const { term: name, forms, definition } = entry.data;
  resolver.stands(name, ['term']);
  forms.forEach((form, i) => {
    resolver.stands(form, ['forms', i]);
  });
  return {
    ...entryBase(entry, name, undefined, resolver),
    forms,
    definition: definition ? resolver.quote(definition, ['definition']) : null,
  };
}

const byOrder = <T extends { order: number; id: string }>(entries: T[]): T[] =>
  entries.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/**
 * @param policy id and data of policy.yaml
 * @param document compiled from it
 * @param entries the entries of this policy
 */
export function resolveEntries(
  policy: { id: string; data: PolicyData },
  document: Document,
  entries: readonly EntryFile[],
): { edition: Edition; problems: Problem[] } {
  const problems: Problem[] = [...duplicateTerms(entries), ...duplicateNames(entries)];
  const of = <Data, T>(collection: EntryFile['collection'], make: (entry: EntryFile<Data>, resolver: Resolver) => T): T[] =>
    entries
      .filter((entry) => entry.collection === collection)
      .map((entry) => {
        const resolver = new Resolver(document, entry);
        const made = make(entry as EntryFile<Data>, resolver);
        problems.push(...resolver.problems);
        return made;
      });
  const edition: Edition = {
    id: policy.id,
    meta: policy.data,
    document,
    principles: byOrder(of('principles', (entry: EntryFile<PrincipleData>, resolver) => principle(entry, document, resolver))),
    sectors: byOrder(of('sectors', (entry: EntryFile<SectorData>, resolver) => resolveSector(entry, document, resolver))),
    phases: byOrder(of('phases', (entry: EntryFile<PhaseData>, resolver) => phase(entry, document, resolver))),
    terms: of('terms', term),
  };
  return { edition, problems };
}
