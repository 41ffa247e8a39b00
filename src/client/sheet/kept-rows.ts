/** Whether what is filled in is kept. The two scripts of a page with a sheet know of each other by its table alone. */

/** Under which the device keeps a sheet. */
export const sheetKey = ({ dataset }: HTMLElement): string => `duizhao:sheet:${document.body.dataset.policy}/${dataset.sheet}`;

/** @returns also true when the device does not say: the reader has to know of that */
export function hasStoredRows(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null || Object.keys(localStorage).some((one) => one.indexOf(key) === 0);
  } catch {
    return true;
  }
}

export const isSheetKept = ({ dataset }: HTMLElement): boolean => dataset.kept !== undefined;

/** To be called when everything entered in the table is being kept. */
export function markSheetKept({ dataset }: HTMLElement): void {
  dataset.kept = '';
}

/** Warns whoever leaves the page while something would be lost by it. */
export function warnBeforeUnload(isLost: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (!isLost()) return;
    event.preventDefault();
    event.returnValue = '';
  });
}
