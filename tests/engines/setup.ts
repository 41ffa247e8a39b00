/** Before all tests: the sites built, and the old engines fetched, by one for all that use them. */
import sites from '../support/sites.ts';
import { PACKAGES } from './engines.ts';
import { driver, fetched } from './fetch.ts';

export default async function setup(): Promise<void> {
  driver();
  for (const one of PACKAGES) fetched(one);
  await sites();
}
