/** The search page's form: every change of the field is answered and stands in the address. */

import { one } from '../ui/dom.ts';
import { storeFoundWords } from './arrow-keys.ts';
import { exactByIndex, exactByScan } from './back-ends.ts';
import { queryInUrl, urlOfQuery } from './query-url.ts';
import { runQuery } from './run-query.ts';
import { findSearchPage, type SearchPage } from './search-page.ts';

/** Whether the results that stand there are of what stands in the field. */
const isAnswered = ({ field, count }: SearchPage): boolean => count.textContent !== '' && queryInUrl() === field.value;

/** A submitted query is a place to come back to; one that is still being typed is not. */
function rememberQuery(typed: string, submitted: boolean): void {
  const leaves = !submitted && (window.history.state as { submitted?: boolean } | null)?.submitted === true;
  if (leaves) window.history.pushState({ submitted }, '', urlOfQuery(typed));
  else window.history.replaceState({ submitted }, '', urlOfQuery(typed));
}

export function initSearchPage(): void {
  const page = findSearchPage();
  if (!page) return;
  const { form, field } = page;
  const answer = (submitted: boolean) => {
    rememberQuery(field.value, submitted);
    void runQuery(page);
  };
  /** What is typed has been answered meanwhile: Enter leads to the first result, and a further one opens it. */
  const submit = () => {
    const first = isAnswered(page) ? one('[data-result] a', page.list) : null;
    if (!first) return answer(true);
    rememberQuery(field.value, true);
    first.focus();
  };
  const answerFromUrl = () => {
    const typed = queryInUrl();
    if (typed === null) return;
    field.value = typed;
    // A query that came with the address is a place to come back to.
    if (typed && !window.history.state) window.history.replaceState({ submitted: true }, '');
    void runQuery(page);
  };
  let composing = false;
  field.addEventListener('compositionstart', () => {
    composing = true;
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    answer(false);
  });
  field.addEventListener('input', () => {
    if (!composing) answer(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  window.addEventListener('popstate', answerFromUrl);
  storeFoundWords(page);
  // Typed before this script was there.
  if (field.value) answer(false);
  else answerFromUrl();
  window.duizhaoSearch = { scan: exactByScan, counts: exactByIndex };
}
