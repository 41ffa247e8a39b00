/** Which unit is the reader's own: said in the box that finds units, kept on the device, and leading the page from then on. */
import * as wording from '../../wording/interface.ts';
import { all, announce, createButton } from '../ui/dom.ts';
import { keepMine, readMine } from './mine.ts';
import { hideMyDemands, showMyDemands } from './my-demands.ts';

export interface UnitBox {
  input: HTMLInputElement;
  button: HTMLButtonElement;
  /** Lists what has the words in the box. */
  apply: () => void;
}

/** Of what is typed: the name, where it leaves one unit alone. */
function nameMeant(typed: string): string {
  const listed = all('[data-listed] > li').filter((item) => !item.hidden);
  const [only] = listed.length === 1 ? listed : [];
  return (only?.dataset.unitName ?? only?.querySelector('a')?.textContent ?? typed).trim();
}

function lookFor({ input, apply }: UnitBox, name: string): void {
  input.value = name;
  apply();
}

function showAll(box: UnitBox): void {
  hideMyDemands();
  lookFor(box, '');
  box.input.focus();
}

function forgetUnit(box: UnitBox): void {
  keepMine('');
  showAll(box);
}

/** Names that no document has as they are kept are looked for. */
function lead(box: UnitBox, unit: string): void {
  const leave = [createButton(wording.allUnits, () => showAll(box)), createButton(wording.otherUnit, () => forgetUnit(box))];
  const look = () => lookFor(box, unit);
  showMyDemands(unit, leave).then((leads) => leads || look(), look);
}

function chooseUnit(box: UnitBox): void {
  const { input, button } = box;
  const isMine = button.getAttribute('aria-pressed') === 'true';
  const name = isMine ? '' : nameMeant(input.value);
  if (!isMine && !input.value.trim()) announce('先写上单位名称');
  else if (!keepMine(name)) announce('这台设备不让保存');
  else {
    announce(isMine ? '不再记着' : '记下了：这台设备打开本页时先列这个单位');
    if (isMine) showIsMine(box);
    else lead(box, name);
  }
}

/** Whether what is typed is the reader's unit. */
export const showIsMine = ({ input, button }: Pick<UnitBox, 'input' | 'button'>): void =>
  button.setAttribute('aria-pressed', String(!!input.value.trim() && input.value.trim() === readMine()));

export function initUnitBox(box: UnitBox): void {
  box.button.addEventListener('click', () => chooseUnit(box));
  const unit = readMine();
  // What was typed while the script was on its way counts more than what is kept.
  if (box.input.value) box.apply();
  else if (unit) lead(box, unit);
}
