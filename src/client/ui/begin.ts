/** Any of the page's scripts may ask for those that wait for the first sign of a reader. */
export const BEGIN = 'duizhao:begin';

export const begin = (): boolean => document.dispatchEvent(new Event(BEGIN));
