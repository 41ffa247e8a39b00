/** Before all tests: the sites built, and the old engines fetched, by one for all that use them. */
import sites from '../support/sites.ts';
import { fetchAll } from './fetch-all.ts';

export default async function setup(): Promise<void> {
  fetchAll();
  await sites();
}
