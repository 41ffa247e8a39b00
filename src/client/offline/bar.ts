/** The quiet bar that offers a new edition. It stands at the end of the page and sticks to the window's end: nothing moves. */
import { make, one } from '../ui/dom.ts';
import { ask } from './ask.ts';

const STYLE: Partial<CSSStyleDeclaration> = {
  position: 'sticky',
  bottom: '0',
  zIndex: '7',
  padding: '0.6em 1em',
  background: 'var(--paper)',
  borderTop: '1px solid var(--line)',
  fontSize: '0.85rem',
  textAlign: 'center',
};

const OFFER = '本站有新版本，已经下载并核对。现在看的还是原来的版本。';
const UNDONE = '没有换成：新版本还缺一些内容，网络不通。原来的版本照常可用。';

/** Put off until the window is closed. */
const LATER = 'duizhao:later';

function putOff(set: boolean): boolean {
  try {
    if (set) window.sessionStorage.setItem(LATER, '1');
    return window.sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = make('button', '', name);
  made.type = 'button';
  made.style.margin = '0.2em 0 0.2em 1em';
  made.addEventListener('click', act);
  return made;
}

export async function offer(): Promise<void> {
  if (putOff(false) || one('[data-edition-bar]') || !(await ask('hello', 'newest'))) return;
  const bar = make('div', 'screen-only');
  bar.dataset.editionBar = '';
  Object.assign(bar.style, STYLE);
  const words = make('span', '', OFFER);
  words.setAttribute('role', 'status');
  const change = button('更换', () => {
    change.disabled = true;
    // Windows reload when the worker says so: all at once.
    ask('change', 'newest').catch(() => {
      change.disabled = false;
      words.textContent = UNDONE;
    });
  });
  const later = button('以后再说', () => {
    putOff(true);
    bar.remove();
  });
  bar.append(words, change, later);
  document.body.appendChild(bar);
}
