/** What the library asks the reader's own unit, above all else on its first page; the rest stands behind one button. */

import { dateInWords } from '../../document/date.ts';
import { unspaced } from '../../document/lines.ts';
import { fileName } from '../../office/file-name.ts';
import * as wording from '../../wording/interface.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { withIndexFile } from '../ui/file-links.ts';
import { statusIn } from '../ui/status-in.ts';
import { today } from '../ui/today.ts';
import { unitLine } from './more-units.ts';
import { type DayLine, type DaysOfUnits, fetchUnitDays, fetchUnits, type Quoted, type UnitLine } from './unit-data.ts';

/** Days that are told, and units of like names. */
const [MOST_DAYS, MOST_LIKE] = [5, 6];

const isLike = (name: string, other: string): boolean => name !== other && (name.indexOf(other) >= 0 || other.indexOf(name) >= 0);

function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = createElement('a', '', words);
  link.href = address;
  return link;
}

function ways([name, page, id, , , files]: UnitLine): HTMLElement {
  const line = createElement('p', 'unit-files screen-only');
  line.appendChild(linkTo(`${withIndexFile(`units/${page}/`)}#${id}`, wording.allItsDemands));
  for (const [label, ending] of [[wording.allAsExcel, 'xlsx'] as const, [wording.allAsCalendar, 'ics'] as const].slice(0, files)) {
    const file = linkTo(`files/${id}.${ending}`, label);
    file.download = fileName(wording.demandsOnUnit(name), ending);
    line.append(' ', file);
  }
  return line;
}

function quotation(tag: 'q' | 'span', clause: string, [from, to, words]: Quoted): HTMLElement {
  const element = createElement(tag, 'words', words);
  Object.assign(element.dataset, { clause, span: `${from}-${to}` });
  return element;
}

/** Whether the words are the edition's, or doubted: the full text shows where. */
const EDITED = ['', wording.hasEmendation, wording.seeDoubtful] as const;

/** As the pages have it, with the day that the program reads from the words. */
function dayItem([date, document, clause, label, when, words, isCut, edited]: DayLine, { documents }: DaysOfUnits): HTMLElement {
  const [policy = '', name = '', citation = '', changes = ''] = documents[document] ?? [];
  const item = createElement('li', '');
  Object.assign(item.dataset, { policy, citation, date });
  item.appendChild(createElement('span', 'role', dateInWords(date)));
  // By when is mostly said in the words themselves.
  const isSaid = when && words[0] <= when[0] && when[1] <= words[1];
  if (when && !isSaid) item.appendChild(quotation('span', clause, when)).classList.add('when');
  item.append(quotation('q', clause, words), isCut ? '……' : '');
  const status = statusIn(changes, today());
  const from = createElement('span', 'from', `${name} `);
  const address = linkTo(`${withIndexFile(`../${policy}/text/`)}#${clause}`, label);
  address.className = 'address';
  from.append(address, ...[EDITED[edited], status].filter(Boolean).map((told) => ` ${told}`));
  item.appendChild(from);
  return item;
}

function daysOf([, , id]: UnitLine, days: DaysOfUnits): HTMLElement[] {
  const own = days.units[id] ?? [];
  if (!own.length) return [];
  const coming = own.filter(([date]) => date >= today());
  const told = createElement('p', 'detail', wording.countDays(own.length, coming.length));
  if (!coming.length) return [told];
  const list = createElement('ul', 'demands');
  list.append(...coming.slice(0, MOST_DAYS).map((day) => dayItem(day, days)));
  return [createElement('h3', '', wording.nextDays), told, list];
}

function likeOf([name]: UnitLine, units: readonly UnitLine[]): HTMLElement[] {
  const like = units.filter(([other]) => isLike(name, other)).slice(0, MOST_LIKE);
  if (!like.length) return [];
  const list = createElement('ul', 'index units');
  list.append(...like.map(unitLine));
  return [createElement('h3', '', wording.likeNamed), list];
}

/** What stands on the page besides, but its heading. */
const rest = (place: HTMLElement): HTMLElement[] =>
  all(':scope > *', place.parentElement as HTMLElement).filter((element) => element !== place && element.tagName !== 'H1');

export function hideMyDemands(): void {
  const place = one('[data-my-demands]');
  if (!place) return;
  place.hidden = true;
  for (const element of rest(place)) element.hidden = false;
}

/** @param leave buttons that lead back to all @returns whether the unit leads the page: a document must name it so */
export async function showMyDemands(mine: string, leave: readonly HTMLElement[]): Promise<boolean> {
  const place = one('[data-my-demands]');
  const units = place ? await fetchUnits() : [];
  // Names are those of the documents, without spaces.
  const [unit] = units.filter(([name]) => name === unspaced(mine));
  if (!place || !unit) return false;
  const [name, , , demands, documents] = unit;
  const days = await fetchUnitDays();
  const heading = createElement('h2', '', `${name} `);
  heading.appendChild(createElement('span', 'count', wording.countDemands(demands, documents)));
  const buttons = createElement('p', 'screen-only');
  buttons.append(...leave);
  place.textContent = '';
  place.append(heading, ways(unit), ...daysOf(unit, days), ...likeOf(unit, units), buttons);
  for (const element of rest(place)) element.hidden = true;
  place.hidden = false;
  return true;
}
