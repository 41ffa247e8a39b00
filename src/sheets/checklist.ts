/** 核对表: a phase step by step, to be ticked off. */

import type { Phase, Step } from '../content/collections/phases.ts';
import type { Edition } from '../content/edition.ts';
import { clauseById } from '../document/clause.ts';
import type { Document } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import { documentCell, placeOf } from './cells.ts';
import type { DocumentColumn, Field, Row, Sheet } from './types.ts';

const columns: DocumentColumn[] = [
  { key: 'what', name: wording.step, width: 46 },
  { key: 'who', name: wording.who, width: 30 },
  { key: 'how', name: wording.how, width: 55 },
  { key: 'when', name: wording.when, width: 22 },
];

const fields: Field[] = [
  { key: 'done', name: '完成', width: 12, kind: 'tick', options: [] },
  { key: 'date', name: '完成时间', width: 22, kind: 'text', options: [] },
  { key: 'remark', name: '备注', width: 26, kind: 'text', options: [] },
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
  return { policy: id, id: `phases/${phase.id}`, kind: 'checklist', title: `${phase.name}核对表`, columns, fields, groups };
}
