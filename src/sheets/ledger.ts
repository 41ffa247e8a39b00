/** 整改台账: the problems that a kind of unit is asked to solve, with room for what it does about each. */

import { type Item, type List, listName, type Sector } from '../content/collections/sectors.ts';
import type { Edition } from '../content/edition.ts';
import { levelNames } from '../crosslinks/comparison.ts';
import { common, local } from '../crosslinks/units.ts';
import { clauseById } from '../document/clause.ts';
import type { Document } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import { documentCell } from './cells.ts';
import type { DocumentColumn, Group, Row, Sheet, SheetField } from './types.ts';

const columns: DocumentColumn[] = [{ key: 'problem', name: '问题表现（原文）', width: 40 }];

const text = (key: string, name: string, width: number): SheetField => ({ key, name, width, kind: 'text', options: [] });

const fields: SheetField[] = [
  { key: 'source', name: '问题来源', width: 32, kind: 'choice', options: ['群众提', '本人找', '同事帮', '上级点'] },
  text('who', '责任单位、责任人', 22),
  text('measures', '整改措施', 54),
  text('due', '完成时限', 18),
  text('progress', '完成情况', 26),
  text('proof', '佐证', 14),
  { key: 'closed', name: '销号', width: 11, kind: 'tick', options: [] },
];

function row(document: Document, { id, clause, span }: Item): Row {
  return { id, label: clauseById(document, clause).label, clause, cells: [documentCell(document, { clause, span })] };
}

const group = (document: Document, name: string, { items }: List): Group => ({ name, rows: items.map((item) => row(document, item)) });

/** A list from above says whose it is and what it calls the kind of unit. */
const named = (edition: Edition, list: List): string =>
  list.level === 'central' && list.name !== null ? `${levelNames(edition).central}：${list.name}` : listName(list);

/** What the document asks of this entry itself comes before what it quotes from above. */
const localFirst = (sector: Sector): List[] => [...local(sector), ...sector.lists.filter(({ level }) => level === 'central')];

/** @param sector a kind of unit, which also has what is asked of all, or any other list of problems */
export function ledger(edition: Edition, sector: Sector): Sheet {
  const { document } = edition;
  const everyones = sector.kind === 'unit' ? common(edition).flatMap(local) : [];
  const groups = [
    ...localFirst(sector).map((list) => group(document, named(edition, list), list)),
    ...everyones.map((list) => group(document, wording.everyUnitsProblems, list)),
  ];
  return {
    policy: edition.id,
    id: `sectors/${sector.id}`,
    kind: 'ledger',
    title: `${sector.name}整改台账`,
    columns,
    fields,
    groups: groups.filter(({ rows }) => rows.length > 0),
    note: null,
  };
}
