/** A file is kept as the release lists it, however a server sends it. */
import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';

const SCOPE = 'https://www.example.gov.cn/some/path/';
const WORDS = '灯会有序。';
const DIGEST = createHash('sha256').update(WORDS).digest('base64');
const LENGTH = Buffer.byteLength(WORDS);

/** What is made of a server's answer to a file of that digest. */
async function fetched(answer: Response, digest = DIGEST): Promise<Response> {
  vi.stubGlobal('self', { registration: { scope: SCOPE } });
  vi.stubGlobal('fetch', async () => answer);
  const { fetchListed } = await import('./fetch-listed.ts');
  return fetchListed(['d/text/index.html', digest, LENGTH]);
}
afterEach(() => {
  vi.unstubAllGlobals();
});

test('without what the server said of the way it came', async () => {
  const headers = {
    'content-type': 'text/html',
    'content-encoding': 'br',
    'content-length': '9',
    vary: '*',
    'transfer-encoding': 'chunked',
  };
  const response = await fetched(new Response(WORDS, { headers }));
  expect([...response.headers]).toEqual([['content-type', 'text/html']]);
  expect(await response.text()).toBe(WORDS);
});

test('another file, or none, is of another release; a server that fails is not', async () => {
  await expect(fetched(new Response('别的'))).rejects.not.toBeInstanceOf(TypeError);
  await expect(fetched(new Response(WORDS, { status: 404 }))).rejects.not.toBeInstanceOf(TypeError);
  await expect(fetched(new Response(WORDS, { status: 503 }))).rejects.toBeInstanceOf(TypeError);
});
