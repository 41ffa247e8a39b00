/** 我的单位: kept on the device, and what applies to it shown first. */
import * as wording from '../../wording/interface.ts';
import { all, one } from './dom.ts';
import { withIndexFile } from './file-links.ts';
import { readStored } from './storage.ts';

export interface Unit {
  id: string;
  name: string;
}

/** As ids of entries are: it becomes a part of an address. */
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** @returns null on pages of no document and of documents that concern no kind of unit */
export function unitKey(): string | null {
  const { policy } = document.body.dataset;
  return policy && one('[data-my-unit]') ? `duizhao:unit:${policy}` : null;
}

export function readUnit(key: string): Unit | null {
  try {
    const unit = JSON.parse(readStored(key) ?? 'null') as Unit | null;
    return unit && typeof unit.id === 'string' && ID.test(unit.id) && typeof unit.name === 'string' ? unit : null;
  } catch {
    return null;
  }
}

function showInHeader(unit: Unit | null): void {
  const link = one<HTMLAnchorElement>('[data-my-unit]');
  if (!link) return;
  link.dataset.index = link.dataset.index ?? link.getAttribute('href') ?? '';
  const { index } = link.dataset;
  link.hidden = false;
  link.textContent = unit ? unit.name : wording.myUnit;
  link.setAttribute('href', unit ? withIndexFile(`${index.replace(/index\.html$/, '')}${unit.id}/`) : index);
  if (unit) link.setAttribute('aria-label', `${wording.myUnit}：${unit.name}`);
  else link.removeAttribute('aria-label');
}

export function showUnit(unit: Unit | null): void {
  showInHeader(unit);
  for (const panel of all('[data-unit-panel]')) panel.hidden = panel.dataset.unitPanel !== unit?.id;
  const known = all('[data-unit-panel]').some((panel) => !panel.hidden);
  for (const choice of all('[data-unit-choice]')) choice.hidden = known;
  for (const step of all('[data-units]'))
    step.classList.toggle('mine', !!unit && (step.dataset.units ?? '').split(' ').indexOf(unit.id) >= 0);
  for (const box of all('[data-unit]')) {
    const mine = box.dataset.unit === unit?.id;
    const button = one('button', box);
    box.hidden = false;
    button?.setAttribute('aria-pressed', String(mine));
    if (button) button.textContent = mine ? wording.isMyUnit : wording.chooseMyUnit;
  }
}

export function initMyUnit(): void {
  const key = unitKey();
  if (!key) return;
  showUnit(readUnit(key));
  for (const hint of all('[data-unit-kept]')) hint.hidden = false;
  window.addEventListener('storage', (event) => {
    if (event.key === key) showUnit(readUnit(key));
  });
  // A page brought back by the back button keeps its old state.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) showUnit(readUnit(key));
  });
}
