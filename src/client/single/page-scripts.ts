/** The pages' scripts, which the single file holds as functions. */

declare global {
  interface Window {
    /** The pages' scripts by name, to be run when a page is first shown, and those that pages ask for later. */
    duizhaoScripts?: Record<string, () => void>;
    /** Search data by name, each as the script that would be fetched. */
    duizhaoInline?: Record<string, () => void>;
  }
}

/** Text of the inline script that runs one of them: the file's security policy allows it by its digest. */
export const scriptCall = (name: string): string => `window.duizhaoScripts[${JSON.stringify(name)}]()`;

/** Runs a script as the browser would: in an element of its own, so that an error in it stops no other. */
export function runScript(name: string): void {
  const script = document.createElement('script');
  script.text = scriptCall(name);
  document.head.appendChild(script);
  script.remove();
}

/** Defines a property of window whose script runs when the property is first read; on the site it would be fetched then. */
export function loadOnFirstUse(name: string, property: string): void {
  if (!window.duizhaoScripts?.[name]) return;
  Object.defineProperty(window, property, {
    configurable: true,
    get() {
      Object.defineProperty(window, property, { configurable: true, writable: true, value: undefined });
      runScript(name);
      return window[property as keyof Window];
    },
  });
}
