import { dayAt } from '../../document/date.ts';

/** @returns the day where the reader is, YYYY-MM-DD */
export const today = (): string => dayAt(new Date());
