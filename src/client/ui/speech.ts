/** Whether the engine can read aloud; what does it is loaded when it is first asked to. */
import { one } from './dom.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    /** Reads an element, the sentences that a part of one has, or the page. */
    duizhaoSpeak?: (what?: HTMLElement | Range) => void;
  }
}

/** Engines without a voice have the interface, too. */
export const canSpeak = (): boolean => !!window.speechSynthesis && window.speechSynthesis.getVoices().length > 0;

/** Engines find voices while the page is already read. */
export function onVoices(onChange: () => void): void {
  onChange();
  if (window.speechSynthesis) window.speechSynthesis.onvoiceschanged = onChange;
}

/** @param what the page, if nothing is named */
export async function speak(what?: HTMLElement | Range): Promise<void> {
  if (!window.duizhaoSpeak) await loadScript(one('[data-speak]')?.dataset.speak ?? '');
  window.duizhaoSpeak?.(what);
}
