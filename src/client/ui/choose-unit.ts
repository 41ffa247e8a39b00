/** 我的单位 is chosen once, and can be chosen anew. */

import * as wording from '../../wording/interface.ts';
import { all, announce, one } from './dom.ts';
import { readUnit, showUnit, type Unit, unitKey } from './my-unit.ts';
import { writeStored } from './storage.ts';

export function initChooseUnit(): void {
  const key = unitKey();
  if (!key) return;
  const set = (unit: Unit | null, done: string) => {
    const saved = writeStored(key, unit && JSON.stringify(unit));
    showUnit(unit);
    announce(saved ? done : '这台设备不能保存，离开本页后要重新选');
  };
  for (const box of all('[data-unit]')) {
    one('button', box)?.addEventListener('click', () => {
      const { unit: id = '', unitName: name = '' } = box.dataset;
      const mine = readUnit(key)?.id === id;
      set(mine ? null : { id, name }, mine ? '已取消' : `已记住：${name}`);
    });
  }
  for (const link of all<HTMLAnchorElement>('[data-choose-unit]')) {
    link.addEventListener('click', () => {
      writeStored(key, JSON.stringify({ id: link.dataset.chooseUnit, name: link.textContent }));
    });
  }
  for (const button of all('[data-unit-forget]')) button.addEventListener('click', () => set(null, wording.chooseAgain));
}
