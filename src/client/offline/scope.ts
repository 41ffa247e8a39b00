/** The worker's own surroundings; TypeScript's library for them cannot stand beside the one for pages. */

export interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
export interface Fetching extends Waiting {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
export interface Asked extends Waiting {
  data: unknown;
  ports: readonly MessagePort[];
  source: Window | null;
}
export interface Window {
  id: string;
  url: string;
  postMessage(message: unknown): void;
}

interface Events {
  install: Waiting;
  activate: Waiting;
  fetch: Fetching;
  message: Asked;
}

export interface Scope {
  /** The edition this worker came with; the build writes it. */
  duizhaoEdition: string;
  registration: ServiceWorkerRegistration;
  clients: { matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<Window[]> };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
}

export const scope = self as unknown as Scope;
export const OWN = scope.duizhaoEdition;

/** Address of the site, ending in /. */
export const SITE = scope.registration.scope;

/** All windows that show the site, also those that were opened before there was a worker. */
export const windows = async (): Promise<Window[]> =>
  (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => url.indexOf(SITE) === 0);
