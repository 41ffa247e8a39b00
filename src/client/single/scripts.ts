/** The pages' scripts, which the single file holds as functions. */
import { callOf } from './call.ts';

declare global {
  interface Window {
    /** The pages' scripts by name, to be run when a page is first shown, and those that pages ask for later. */
    duizhaoScripts?: Record<string, () => void>;
    /** Search data by name, each as the script that would be fetched. */
    duizhaoInline?: Record<string, () => void>;
  }
}

/** Runs a script as the browser would: an element of its own, whose failure is its own. */
export function run(name: string): void {
  const script = document.createElement('script');
  script.text = callOf(name);
  document.head.appendChild(script);
  script.remove();
}

/** What a page would load when it is first asked for. */
export function offer(name: string, property: string): void {
  if (!window.duizhaoScripts?.[name]) return;
  Object.defineProperty(window, property, {
    configurable: true,
    get() {
      Object.defineProperty(window, property, { configurable: true, writable: true, value: undefined });
      run(name);
      return window[property as keyof Window];
    },
  });
}
