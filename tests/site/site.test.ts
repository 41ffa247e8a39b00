/** The built folders, as IT will copy them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { pagesOf } from '../support/pages.ts';
import { SITE, TWO } from '../support/sites.ts';

const [edition] = loadContent('content').editions;
if (!edition) throw new Error('no edition');
const { id, principles, sectors, phases, terms } = edition;

describe('two documents', () => {
  test('the second is built from source.txt and policy.yaml alone', () => {
    for (const page of ['', 'text/', 'emendations/']) {
      expect(existsSync(join(TWO, 'qingshi-2021', page, 'index.html'))).toBe(true);
    }
    expect(readFileSync(join(TWO, 'index.html'), 'utf8')).toContain('关于做好便民服务点建设的通知');
  });

  test('markup in a source is shown, not obeyed', () => {
    const html = readFileSync(join(TWO, 'qingshi-2021/text/index.html'), 'utf8');
    expect(html).toContain('&lt;b&gt;以上&lt;/b&gt;');
    expect(html).not.toContain('<b>以上');
  });
});

test('every document, list and entry has its page, and there is no other', () => {
  const entries = { principles, sectors, phases, terms };
  const places = Object.entries(entries).flatMap(([name, all]) =>
    ['', ...all.map(({ id }) => `${id}/`)].map((place) => `${name}/${place}`),
  );
  const sheets = [
    ...sectors.filter(({ lists }) => lists.length > 0).map(({ id }) => `sectors/${id}/ledger/`),
    ...phases.filter(({ steps }) => steps.length > 0).map(({ id }) => `phases/${id}/checklist/`),
  ];
  const ofDocument = ['', 'text/', 'references/', 'emendations/', ...places, ...sheets].map((place) => `${id}/${place}`);
  expect(pagesOf(SITE).sort()).toEqual(['', 'about/', 'offline/', 'proofread/', 'search/', ...ofDocument].sort());
});
