/** What stands at the bottom while a page is read aloud: how far it is, and how to stop it. */
import { make } from '../ui/dom.ts';

export interface Bar {
  tell(place: string, paused: boolean): void;
  remove(): void;
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = make('button', '', name);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** @param acts what the buttons do; Escape stops, too */
export function openBar(acts: { pause(): void; stop(): void }): Bar {
  const bar = make('div', 'speaking');
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', '朗读');
  const place = make('span', '');
  const pause = button('暂停', acts.pause);
  bar.append(place, pause, button('停止', acts.stop));
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') acts.stop();
  });
  const before = document.activeElement as HTMLElement | null;
  document.body.appendChild(bar);
  document.documentElement.classList.add('reading-aloud');
  pause.focus({ preventScroll: true });
  return {
    tell(words, paused) {
      place.textContent = words;
      pause.textContent = paused ? '继续' : '暂停';
    },
    remove() {
      const held = bar.contains(document.activeElement);
      bar.remove();
      document.documentElement.classList.remove('reading-aloud');
      if (held && before && document.contains(before)) before.focus({ preventScroll: true });
    },
  };
}
