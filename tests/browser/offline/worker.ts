/** The worker as a test sees it from a page. */
import type { Page } from 'puppeteer-core';

/** Waits until the site is on the device; the next page comes from there. */
export const ready = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Asks the worker of the edition in use; returns when it has answered. */
export const greet = (page: Page) =>
  page.evaluate(async () => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<void>((done) => {
      port1.onmessage = () => done();
    });
    active?.postMessage({ ask: 'hello', policy: '' }, [port2]);
    await answer;
  });

/** Looks for a new edition. @returns how the new worker ended, or why there is none */
export const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'none';
    try {
      await registration.update();
    } catch {
      return 'failed';
    }
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'same';
    return new Promise<string>((done) => {
      const look = () => {
        if (worker.state !== 'installing') done(worker.state);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });

/** The mark of the edition in the page and in its script. */
export const marks = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() => [document.querySelector('[data-mark]')?.textContent ?? undefined, (window as unknown as { mark?: string }).mark]);

/** The mark in a script that the page fetches now; null when it does not come. */
export const late = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      new Promise<string | null>((done) => {
        const script = document.createElement('script');
        script.src = document.querySelector<HTMLElement>('[data-late]')?.dataset.late ?? '';
        script.onload = () => done((window as unknown as { late: string }).late);
        script.onerror = () => done(null);
        document.head.append(script);
      }),
  );

/** What the worker has under the addresses of pages: in each its mark, those in its script and in its late one, and what does not come. */
export const held = (page: Page, addresses: readonly string[]): Promise<(string | undefined)[][]> =>
  page.evaluate(async (all) => {
    const fetchText = (address: string) => fetch(address).then((one) => (one.ok ? one.text() : `${one.status} ${address}`));
    // Pages have most of their scripts in common.
    const asked = new Map<string, Promise<string>>();
    const read = (address: string): Promise<string> => {
      const text = asked.get(address) ?? fetchText(address);
      asked.set(address, text);
      return text;
    };
    const markIn = (script: string) => /^window\.\w+="(\w+)"$/.exec(script)?.[1] ?? script;
    const parse = async (address: string) => {
      const found = new DOMParser().parseFromString(await read(address), 'text/html');
      const of = (name: string) => new URL(name, address).href;
      const [others, [own]] = [
        Array.from(found.querySelectorAll('script:not([data-late])'), (one) => one.getAttribute('src') ?? ''),
        Array.from(found.querySelectorAll<HTMLElement>('[data-late]')),
      ];
      const lacking = (await Promise.all(others.map(of).map(read))).filter((script) => /^\d+ http/.test(script));
      const scripts = [own?.getAttribute('src') ?? '', own?.dataset.late ?? ''].map(of);
      const marks = (await Promise.all(scripts.map(read))).map(markIn);
      return [found.querySelector('[data-mark]')?.textContent ?? undefined, ...marks, ...lacking];
    };
    return Promise.all(all.map(parse));
  }, addresses);

/** Takes the new edition; returns when this page shows it. */
export async function change(page: Page): Promise<void> {
  await page.waitForSelector('[data-release-bar]');
  const [button] = await page.$$('[data-release-bar] button');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button?.click()]);
}
