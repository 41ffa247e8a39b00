/** 我的单位 is picked once, and can be picked anew. */
import { all, one, say } from './dom.ts';
import { keyOf, read, show, type Unit } from './my-unit.ts';
import { keep } from './storage.ts';

export function picking(): void {
  const key = keyOf();
  if (!key) return;
  const set = (unit: Unit | null, told: string) => {
    const saved = keep(key, unit && JSON.stringify(unit));
    show(unit);
    say(saved ? told : '这台设备不能保存，离开本页后要重新选');
  };
  for (const box of all('[data-unit]')) {
    one('button', box)?.addEventListener('click', () => {
      const { unit: id = '', unitName: name = '' } = box.dataset;
      const mine = read(key)?.id === id;
      set(mine ? null : { id, name }, mine ? '已取消' : `已记住：${name}`);
    });
  }
  for (const link of all<HTMLAnchorElement>('[data-unit-pick]')) {
    link.addEventListener('click', () => {
      keep(key, JSON.stringify({ id: link.dataset.unitPick, name: link.textContent }));
    });
  }
  for (const button of all('[data-unit-forget]')) button.addEventListener('click', () => set(null, '请重新选一类单位'));
}
