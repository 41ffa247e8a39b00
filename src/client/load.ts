/** Scripts fetched when they are needed; all stand in one folder. */
import { make } from './dom.ts';

/** The folder of all scripts, known from this one while it runs for the first time. */
const here = (document.currentScript as HTMLScriptElement | null)?.src;

/**
 * @param address of a script, of which the file's name counts
 * @returns when it has run; fails when it cannot be fetched
 */
export function load(address: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = make('script', '');
    script.src = new URL(address.replace(/.*\//, ''), here).href;
    script.onload = () => done();
    script.onerror = () => fail(new Error(address));
    document.head.appendChild(script);
  });
}
