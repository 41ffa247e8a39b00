/** Few groups that have one of each kind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewGroups } from './cover.ts';

const thing = fc.record({ group: fc.nat(12), kind: fc.nat(12) });

test('every kind is there, groups are whole, and none is chosen that another makes needless', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 40 }), (all) => {
      const group = (at: number) => all[at]?.group as number;
      const kind = (at: number) => all[at]?.kind as number;
      const chosen = fewGroups([...all.keys()], group, kind);
      const groups = new Set(chosen.map(group));
      expect(new Set(chosen.map(kind))).toEqual(new Set(all.map((one) => one.kind)));
      expect(chosen).toEqual([...all.keys()].filter((at) => groups.has(group(at))));
      const most = Math.max(
        0,
        ...all.map((one) => new Set(all.filter((other) => other.group === one.group).map((other) => other.kind)).size),
      );
      // The largest group is among them; each of the others brings a kind.
      expect(groups.size).toBeLessThanOrEqual(new Set(all.map((one) => one.kind)).size - Math.max(0, most - 1));
    }),
  );
});
