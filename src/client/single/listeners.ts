/**
 * Listeners on window and document, kept by page: a page that is not shown does not answer. What scripts do on a
 * page of the site they can then do on a page of the single file, where the window outlives the page.
 */
type Options = boolean | AddEventListenerOptions;
type Arguments = [string, EventListenerOrEventListenerObject, Options?];

export type Listening = { target: EventTarget; args: Arguments }[];

const { addEventListener, removeEventListener } = EventTarget.prototype;

const isSame = (a: Arguments, b: Arguments): boolean => a[0] === b[0] && a[1] === b[1];

const isOnce = (options?: Options): boolean => typeof options === 'object' && options.once === true;

function forget(kept: Listening, target: EventTarget, args: Arguments): void {
  const at = kept.findIndex((one) => one.target === target && isSame(one.args, args));
  if (at >= 0) kept.splice(at, 1);
}

/** @param current where what is added from now on is kept */
export function record(current: () => Listening): void {
  for (const target of [window, document]) {
    const add = (kept: Listening, args: Arguments) => {
      kept.push({ target, args });
      addEventListener.apply(target, args);
    };
    target.addEventListener = (...given: unknown[]) => {
      const args = given as Arguments;
      const [type, , options] = args;
      // Closing the window takes every page with it: whoever warns of that warns from all of them.
      if (type === 'beforeunload') return addEventListener.apply(target, args);
      const kept = current();
      if (isOnce(options)) {
        // Comes first and tells that the listener is heard: it must not be added again.
        const heard = () => {
          forget(kept, target, [type, heard]);
          forget(kept, target, args);
        };
        add(kept, [type, heard, options]);
      }
      add(kept, args);
    };
    target.removeEventListener = (...args: unknown[]) => {
      forget(current(), target, args as Arguments);
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
