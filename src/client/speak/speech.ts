/** Whether the engine can read aloud; what does it is loaded when it is first asked to. */
import { one } from '../ui/dom.ts';
import { load } from '../ui/load-script.ts';

declare global {
  interface Window {
    /** Reads an element, or the page. */
    duizhaoSpeak?: (what?: HTMLElement) => void;
  }
}

/** Engines without a voice have the interface, too. */
export const canSpeak = (): boolean => !!window.speechSynthesis && window.speechSynthesis.getVoices().length > 0;

/** Voices are found while the page is already read. */
export function onVoices(told: () => void): void {
  told();
  if (window.speechSynthesis) window.speechSynthesis.onvoiceschanged = told;
}

/** @param what the page, if nothing is named */
export async function speak(what?: HTMLElement): Promise<void> {
  if (!window.duizhaoSpeak) await load(one('[data-speak]')?.dataset.speak ?? '');
  window.duizhaoSpeak?.(what);
}
