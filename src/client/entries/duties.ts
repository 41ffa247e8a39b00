/** The library's duties: narrowed to what a reader types, led by the reader's own unit, saved as they are shown. */
import { filterPage, showCount } from '../duties/filter.ts';
import { keepMine, readMine } from '../duties/mine.ts';
import { showMoreUnits } from '../duties/more-units.ts';
import { saveDays } from '../duties/save-days.ts';
import { saveListed } from '../duties/save-listed.ts';
import { announce, one } from '../ui/dom.ts';

function start(form: HTMLElement, input: HTMLInputElement): void {
  const mine = one<HTMLButtonElement>('[data-do="keep-unit"]', form);
  const save = one<HTMLButtonElement>('[data-do="save-listed"]', form);

  const days = one<HTMLButtonElement>('[data-do="save-days"]', form);

  const showMine = () => mine?.setAttribute('aria-pressed', String(!!input.value.trim() && input.value.trim() === readMine()));

  const apply = () => {
    const shown = filterPage(input.value);
    showCount(form, input.value, shown);
    showMine();
    showMoreUnits(input.value).then(
      (more) => showCount(form, input.value, shown + more),
      () => undefined,
    );
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', apply);
  mine?.addEventListener('click', () => {
    const name = input.value.trim();
    const isMine = mine.getAttribute('aria-pressed') === 'true';
    if (!name) announce('先写上单位名称');
    else if (!keepMine(isMine ? null : name)) announce('这台设备不让保存');
    else announce(isMine ? '不再记着' : '记下了：这台设备打开本页时先列这个单位');
    showMine();
  });
  const saving = (button: HTMLButtonElement | null, write: (address: string) => Promise<void>) =>
    button?.addEventListener('click', () => {
      write(button.dataset.office ?? '').catch(() => announce('没有存成，请重试'));
    });
  saving(save, saveListed);
  saving(days, saveDays);
  // What was typed while the script was on its way counts more than what is kept.
  if (!input.value && mine) input.value = readMine() ?? '';
  if (input.value) apply();
}

const form = one('[data-filter]');
const input = form && one<HTMLInputElement>('input', form);
if (form && input) start(form, input);
