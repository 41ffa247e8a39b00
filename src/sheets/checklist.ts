/** 核对表: a phase step by step, to be ticked off. */

import { type Phase, placeOf, type Step } from '../content/collections/phases.ts';
import type { Edition } from '../content/edition.ts';
import { clauseById } from '../document/clause.ts';
import type { Document } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import { documentCell, UNSAID_MARK } from './cells.ts';
import { STEP_FACTS } from './labels.ts';
import type { DocumentColumn, Row, Sheet, SheetField } from './types.ts';

const WIDTHS = { who: 33, how: 62, when: 20 };

const columns: DocumentColumn[] = [
  { key: 'what', name: wording.step, width: 50 },
  ...STEP_FACTS.map(({ key, name }) => ({ key, name, width: WIDTHS[key] })),
];

/** Narrow: most is done by a tick, and a date or a word beside it. */
const fields: SheetField[] = [
  { key: 'done', name: '完成', width: 12, kind: 'tick', options: [] },
  { key: 'date', name: '完成时间', width: 20, kind: 'text', options: [] },
  { key: 'remark', name: '备注', width: 20, kind: 'text', options: [] },
];

function row(document: Document, step: Step): Row {
  const { id, what, who, how, when } = step;
  const clause = placeOf(step, what)?.clause ?? step.quotes[0]?.clause;
  if (clause === undefined) throw new RangeError(`no quotation for ${id}`);
  const cells = [what, who, how, when].map((text) => documentCell(document, placeOf(step, text)));
  return { id, label: clauseById(document, clause).label, clause, cells };
}

/** Rows are the phase's steps; a phase without steps has no rows. */
export function checklist({ id, document }: Edition, phase: Phase): Sheet {
  const rows = phase.steps.map((step) => row(document, step));
  const groups = rows.length ? [{ name: phase.name, rows }] : [];
  const isSilent = rows.some(({ cells }) => cells.some(({ clause }) => clause === null));
  const note = isSilent ? `“${UNSAID_MARK}”：${wording.unsaid}。` : null;
  return { policy: id, id: `phases/${phase.id}`, kind: 'checklist', title: `${phase.name}核对表`, columns, fields, groups, note };
}
