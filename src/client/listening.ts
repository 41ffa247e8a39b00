/**
 * Listeners on window and document, kept by page: a page that is not shown does not answer. What scripts do on a
 * page of the site they can then do on a page of the single file, where the window outlives the page.
 */
type Arguments = [string, EventListenerOrEventListenerObject, (boolean | AddEventListenerOptions)?];

export type Listening = { target: EventTarget; args: Arguments }[];

const { addEventListener, removeEventListener } = EventTarget.prototype;

const isSame = (a: Arguments, b: Arguments): boolean => a[0] === b[0] && a[1] === b[1];

/** @param current where what is added from now on is kept */
export function record(current: () => Listening): void {
  for (const target of [window, document]) {
    target.addEventListener = (...args: unknown[]) => {
      current().push({ target, args: args as Arguments });
      addEventListener.apply(target, args as Arguments);
    };
    target.removeEventListener = (...args: unknown[]) => {
      const kept = current();
      const at = kept.findIndex((one) => one.target === target && isSame(one.args, args as Arguments));
      if (at >= 0) kept.splice(at, 1);
      removeEventListener.apply(target, args as Arguments);
    };
  }
}

export function rest(listening: Listening): void {
  for (const { target, args } of listening) removeEventListener.apply(target, args);
}

export function resume(listening: Listening): void {
  for (const { target, args } of listening) addEventListener.apply(target, args);
}
