/** Asking for a print of the section that a clause stands in, from scripts that do not print themselves. */
export const PRINT_SECTION = 'duizhao:print-section';

export function requestSectionPrint(clause: string): void {
  document.dispatchEvent(new CustomEvent(PRINT_SECTION, { detail: clause }));
}
