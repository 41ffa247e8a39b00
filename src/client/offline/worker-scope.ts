/** The worker's global scope; TypeScript's library for it cannot stand beside the one for pages. */

export interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
export interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
export interface ExtendableMessageEvent extends ExtendableEvent {
  data: unknown;
  ports: readonly MessagePort[];
  source: WindowClient | null;
}
export interface WindowClient {
  id: string;
  url: string;
  postMessage(message: unknown): void;
  navigate(url: string): Promise<unknown>;
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
}

export interface WorkerScope {
  /** Id of the release that this worker came with; the build writes it. */
  duizhaoRelease: string;
  registration: ServiceWorkerRegistration;
  clients: { matchAll(options: { type: 'window'; includeUncontrolled?: boolean }): Promise<WindowClient[]> };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
}

export const workerScope = self as unknown as WorkerScope;
export const OWN_RELEASE = workerScope.duizhaoRelease;

/** Address of the site, ending in /. */
export const SITE_URL = workerScope.registration.scope;

/** All windows that show the site, also those that were opened before there was a worker. */
export const siteWindows = async (): Promise<WindowClient[]> =>
  (await workerScope.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => url.indexOf(SITE_URL) === 0);
