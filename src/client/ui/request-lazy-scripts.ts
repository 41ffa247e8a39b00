/** Any of the page's scripts may ask for the lazy ones before the reader does anything. */
export const LAZY_SCRIPTS_WANTED = 'duizhao:begin';

export const requestLazyScripts = (): boolean => document.dispatchEvent(new Event(LAZY_SCRIPTS_WANTED));
