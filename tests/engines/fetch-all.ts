/** The old engines, all of them; as a program, for whoever has something else to do meanwhile. */
import { PACKAGES } from './engines.ts';
import { driver, fetched } from './fetch.ts';

export function fetchAll(): void {
  driver();
  for (const one of PACKAGES) fetched(one);
}

if (import.meta.main) fetchAll();
