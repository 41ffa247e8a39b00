/** Addresses made relative lead where they led, and name nothing that both pages share. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativeLinks } from './relative.ts';

const ORIGIN = 'http://here/';
const name = fc.constantFrom('a', 'b', 'text', 'ab');
const folder = fc.array(name, { maxLength: 4 }).map((names) => names.map((one) => `${one}/`).join(''));
const rest = fc.constantFrom('', '#s2-1', '?q=a/b', '?in=a&amp;q=/#b/c');
const target = fc.tuple(folder, fc.constantFrom('', 'file.js'), rest).map((parts) => parts.join(''));

const made = (to: string, from: string) => /href="([^"]*)"/.exec(relativeLinks(`<a href="/${to}">`, `${from}index.html`, '/'))?.[1] ?? '';

describe('an address within the site', () => {
  test('leads from every page to where it led', () => {
    fc.assert(
      fc.property(target, folder, (to, from) => {
        expect(new URL(made(to, from), ORIGIN + from).href).toBe(new URL(to, ORIGIN).href);
      }),
      { numRuns: 2000 },
    );
  });

  test('goes up no further than to what both have', () => {
    fc.assert(
      fc.property(target, folder, (to, from) => {
        const way = made(to, from);
        const [up = ''] = /^(\.\.\/)*/.exec(way) ?? [];
        const left = from.split('/').slice(0, -1);
        const [above, next] = [left.slice(0, left.length - up.length / 3), left[left.length - up.length / 3]];
        const down = way.slice(up.length).split(/[?#]/)[0]?.split('/').slice(0, -1) ?? [];
        expect(way).not.toBe('');
        expect(above.join('/')).toBe(to.split(/[?#]/)[0]?.split('/').slice(0, above.length).join('/'));
        if (up) expect(down[0]).not.toBe(next);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['weidu-2014/text/', 'weidu-2014/phases/', '../text/'],
    ['weidu-2014/text/#s1', 'weidu-2014/text/', './#s1'],
    ['', 'about/', '../'],
    ['assets/main.js', '', 'assets/main.js'],
  ])('/%s on /%s is %s', (to, from, way) => {
    expect(made(to, from)).toBe(way);
  });
});

test('the error page, which stands anywhere, keeps addresses from the root', () => {
  expect(relativeLinks('<a href="/about/">', '404.html', '/base/')).toBe('<a href="/base/about/">');
});
