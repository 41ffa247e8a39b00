/** The reader's own unit among those that the library's documents name: kept on the device, and shown first. */
import { DUTY_UNIT, readStored, writeStored } from '../ui/storage.ts';

/** What the pages of one document keep: a kind of unit with its name. */
const OF_DOCUMENT = 'duizhao:unit:';

/** A kind of unit that was chosen in a document, where none was chosen here. */
function chosenElsewhere(): string | null {
  try {
    for (let i = 0; i < window.localStorage.length; i++) {
      const key = window.localStorage.key(i) ?? '';
      if (key.indexOf(OF_DOCUMENT) !== 0) continue;
      const { name } = JSON.parse(readStored(key) ?? 'null') as { name?: unknown };
      if (typeof name === 'string') return name;
    }
  } catch {
    return null;
  }
  return null;
}

export const readMine = (): string | null => readStored(DUTY_UNIT) ?? chosenElsewhere();

/** @param name empty for none, whatever is chosen elsewhere @returns whether it is kept */
export const keepMine = (name: string): boolean => writeStored(DUTY_UNIT, name);
