/** What stands at the bottom while a page is read aloud: how far it is, and how to stop it. */
import * as wording from '../../wording/interface.ts';
import { createButton, createElement } from '../ui/dom.ts';

export interface SpeechBar {
  show(place: string, paused: boolean): void;
  remove(): void;
}

/** @param acts what the buttons do; Escape stops, too */
export function openSpeechBar(acts: { pause(): void; stop(): void }): SpeechBar {
  const bar = createElement('div', 'bottom-bar');
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', wording.speakLabel);
  const place = createElement('span', '');
  const pause = createButton(wording.pauseLabel, acts.pause);
  bar.append(place, pause, createButton(wording.stop, acts.stop));
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') acts.stop();
  });
  const before = document.activeElement as HTMLElement | null;
  document.body.appendChild(bar);
  document.documentElement.classList.add('reading-aloud');
  pause.focus({ preventScroll: true });
  return {
    show(words, paused) {
      place.textContent = words;
      pause.textContent = paused ? wording.resume : wording.pauseLabel;
    },
    remove() {
      const hadFocus = bar.contains(document.activeElement);
      bar.remove();
      document.documentElement.classList.remove('reading-aloud');
      if (hadFocus && before && document.contains(before)) before.focus({ preventScroll: true });
    },
  };
}
