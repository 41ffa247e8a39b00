/** Every request is answered with its own answer, however many there are, and a failure stops no other. */
import { expect, test } from 'vitest';
import { limitRequests } from './limit-requests.ts';

test('all are answered, a few at a time', async () => {
  let [running, most] = [0, 0];
  const fetch = limitRequests(async (name) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 0));
    running--;
    if (name === '7') throw new Error(name);
    return name;
  });
  const names = Array.from({ length: 100 }, (_, i) => String(i));
  const answers = await Promise.allSettled(names.map(fetch));
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : null))).toEqual(names.map((name) => (name === '7' ? null : name)));
  expect(most).toBeLessThan(names.length / 2);
});
