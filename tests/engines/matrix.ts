/** The whole site on engines that officials read with, each test written once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { DESK } from '../support/open.ts';
import { SITE, TWO } from '../support/sites.ts';
import { filling } from './filling.ts';
import type { Given } from './given.ts';
import { reading } from './reading.ts';
import { searching } from './searching.ts';
import { type Site, serveWatched } from './site.ts';
import type { Engine, Running } from './tab.ts';
import { taking } from './taking.ts';

export function matrix(engines: readonly Engine[]): void {
  let site: Site;
  beforeAll(async () => {
    site = await serveWatched({ '/two/': TWO, '/': SITE });
  });
  afterAll(() => site.close());

  for (const engine of engines) {
    const { name, missing } = engine;
    // A browser that breaks down is no fault of the site's.
    describe.skipIf(missing)(missing ? `${name}: skipped, ${missing}` : name, { retry: 2 }, () => {
      let running: Running;
      const start = async () => {
        running = await engine.start();
      };
      beforeAll(start);
      afterAll(() => running?.close());

      /** As a reader who comes for the first time. */
      async function arrive(): Promise<void> {
        await running.tab.goto(site.nowhere);
        await running.tab.run(() => window.localStorage.clear());
        await running.tab.resize(DESK);
        site.wrong.length = 0;
      }
      beforeEach(async () => {
        try {
          await arrive();
        } catch {
          await running.close().catch(() => undefined);
          await start();
          await arrive();
        }
      });
      afterEach(() => expect(site.wrong, site.wrong.join('\n')).toEqual([]));

      const now = (): Given => ({ tab: running.tab, site });
      reading(now);
      searching(now);
      filling(now);
      taking(now);
    });
  }
}
