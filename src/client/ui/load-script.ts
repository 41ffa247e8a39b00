/** Scripts fetched when they are needed; all stand in one folder. */
import { createElement } from './dom.ts';

/** Address of this script, known while it runs for the first time: the others are beside it. */
const ownUrl = (document.currentScript as HTMLScriptElement | null)?.src;

/** @param address of a script, of which the file's name counts */
export const scriptUrl = (address: string): string => new URL(address.replace(/.*\//, ''), ownUrl).href;

/**
 * @param address of a style sheet, which stands beside the scripts
 * @returns when it holds, or cannot be fetched: what it would set is then as the page has it
 */
export function loadStyle(address: string): Promise<void> {
  return new Promise((done) => {
    const link = createElement('link', '');
    link.rel = 'stylesheet';
    link.href = scriptUrl(address);
    link.onload = link.onerror = () => done();
    document.head.appendChild(link);
  });
}

/**
 * @param address of a script, of which the file's name counts
 * @returns when it has run; fails when it cannot be fetched
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = createElement('script', '');
    script.src = scriptUrl(address);
    script.onload = () => done();
    script.onerror = () => fail(new Error(address));
    document.head.appendChild(script);
  });
}
