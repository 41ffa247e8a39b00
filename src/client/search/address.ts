/** Where a query stands in the address: ?q= of the search page, or as the single file has it. */
import { single } from '../single/offered.ts';

/** @returns null when the address is not the search's */
export function asked(): string | null {
  const here = single();
  return here ? here.asked() : new URLSearchParams(window.location.search).get('q') || '';
}

export function addressOf(query: string): string {
  const here = single();
  if (here) return here.addressOf(query);
  const address = new URL(window.location.href);
  address.searchParams.set('q', query);
  return address.href;
}
