/**
 * Listeners on window and document, recorded by page: those of a page that is not shown are removed. What scripts do on a
 * page of the site they can then do on a page of the single file, where the window outlives the page.
 */
type Options = boolean | AddEventListenerOptions;
type Arguments = [string, EventListenerOrEventListenerObject, Options?];

export type PageListeners = { target: EventTarget; args: Arguments }[];

const { addEventListener, removeEventListener } = EventTarget.prototype;

const isSame = (a: Arguments, b: Arguments): boolean => a[0] === b[0] && a[1] === b[1];

const isOnce = (options?: Options): boolean => typeof options === 'object' && options.once === true;

function removeFrom(kept: PageListeners, target: EventTarget, args: Arguments): void {
  const at = kept.findIndex((one) => one.target === target && isSame(one.args, args));
  if (at >= 0) kept.splice(at, 1);
}

/** @param current the page whose listeners are those added from now on */
export function recordListeners(current: () => PageListeners): void {
  for (const target of [window, document]) {
    const add = (kept: PageListeners, args: Arguments) => {
      kept.push({ target, args });
      addEventListener.apply(target, args);
    };
    target.addEventListener = (...all: unknown[]) => {
      const args = all as Arguments;
      const [type, , options] = args;
      // Closing the window takes every page with it: whoever warns of that warns from all of them.
      if (type === 'beforeunload') return addEventListener.apply(target, args);
      const kept = current();
      if (isOnce(options)) {
        // Comes before the listener, which is called this once: it must not be added again.
        const onCalled = () => {
          removeFrom(kept, target, [type, onCalled]);
          removeFrom(kept, target, args);
        };
        add(kept, [type, onCalled, options]);
      }
      add(kept, args);
    };
    target.removeEventListener = (...args: unknown[]) => {
      removeFrom(current(), target, args as Arguments);
      removeEventListener.apply(target, args as Arguments);
    };
  }
}

export function removeListeners(listening: PageListeners): void {
  for (const { target, args } of listening) removeEventListener.apply(target, args);
}

export function restoreListeners(listening: PageListeners): void {
  for (const { target, args } of listening) addEventListener.apply(target, args);
}
