/** The library's duties: narrowed to what a reader types, led by the reader's own unit, saved as they are shown. */
import { filterPage, showCount } from '../duties/filter.ts';
import { initUnitBox, showIsMine } from '../duties/keep-unit.ts';
import { showMoreUnits } from '../duties/more-units.ts';
import { saveDays } from '../duties/save-days.ts';
import { saveListed } from '../duties/save-listed.ts';
import { announce, one } from '../ui/dom.ts';

function initSaving(form: HTMLElement, what: string, write: (address: string) => Promise<void>): void {
  const button = one<HTMLButtonElement>(`[data-do="${what}"]`, form);
  button?.addEventListener('click', () => {
    write(button.dataset.office ?? '').catch(() => announce('没有存成，请重试'));
  });
}

function start(form: HTMLElement, input: HTMLInputElement): void {
  const button = one<HTMLButtonElement>('[data-do="keep-unit"]', form);
  const apply = () => {
    const shown = filterPage(input.value);
    showCount(form, input.value, shown);
    if (button) showIsMine({ input, button });
    showMoreUnits(input.value).then(
      (more) => showCount(form, input.value, shown + more),
      () => undefined,
    );
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', apply);
  initSaving(form, 'save-listed', saveListed);
  initSaving(form, 'save-days', saveDays);
  if (button) initUnitBox({ input, button, apply });
  else if (input.value) apply();
}

const form = one('[data-filter]');
const input = form && one<HTMLInputElement>('input', form);
if (form && input) start(form, input);
