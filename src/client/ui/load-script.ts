/** Scripts fetched when they are needed; all stand in one folder. */
import { make } from './dom.ts';

/** The folder of all scripts, known from this one while it runs for the first time. */
const here = (document.currentScript as HTMLScriptElement | null)?.src;

/** @returns the address of a script, of which the name alone is told */
export const beside = (address: string): string => new URL(address.replace(/.*\//, ''), here).href;

/**
 * @param address of a script, of which the file's name counts
 * @returns when it has run; fails when it cannot be fetched
 */
export function load(address: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = make('script', '');
    script.src = beside(address);
    script.onload = () => done();
    script.onerror = () => fail(new Error(address));
    document.head.appendChild(script);
  });
}
