/** Which releases are taken from the device, and when. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const SCOPE = 'https://www.example.gov.cn/';
const [FORMER, CURRENT, COMING] = ['former', 'current', 'coming'].map((id) => `duizhao:${SCOPE}#${id}`) as [string, string, string];
const STATE = `duizhao:${SCOPE}`;

let registration: { scope: string; installing: object | null; waiting: object | null };
let open: { id: string; url: string }[];
let stored: Set<string>;
/** Done while the releases on the device are looked up. */
let meanwhile: () => void;

beforeEach(() => {
  registration = { scope: SCOPE, installing: null, waiting: null };
  open = [];
  stored = new Set([STATE, FORMER, CURRENT]);
  meanwhile = () => undefined;
  const state = { current: 'current', asked: null, chosen: [], leaving: ['a window'] };
  vi.stubGlobal('self', { registration, duizhaoRelease: 'current', clients: { matchAll: async () => open } });
  vi.stubGlobal('caches', {
    open: async () => ({ match: async () => new Response(JSON.stringify(state)), put: async () => undefined }),
    keys: async () => {
      meanwhile();
      return [...stored];
    },
    delete: async (name: string) => stored.delete(name),
  });
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

async function left(): Promise<string[]> {
  const { deleteFormerReleases } = await import('./change-release.ts');
  await deleteFormerReleases();
  return [...stored];
}

test('the former one goes when no window is left that showed it', async () => {
  expect(await left()).toEqual([STATE, CURRENT]);
});

test('and stays while there is one', async () => {
  open = [{ id: 'a window', url: SCOPE }];
  expect(await left()).toEqual([STATE, FORMER, CURRENT]);
});

test.each(['installing', 'waiting'] as const)('all stay while a worker is %s, however late it began', async (how) => {
  meanwhile = () => {
    registration[how] = {};
    stored.add(COMING);
  };
  expect(await left()).toEqual([STATE, FORMER, CURRENT, COMING]);
});
