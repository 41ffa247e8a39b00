/** A session of W3C WebDriver: its commands are requests, and these few are all that is needed. */
import type { Tab } from './tab.ts';

type Answer = { value: unknown };

async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as Answer;
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

const KEYS = { Enter: '\uE007', Escape: '\uE00C' };
/** The name under which an element's id stands, by the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Session {
  tab: Tab;
  quit(): Promise<unknown>;
}

/**
 * @param driver address that the driver listens at
 * @throws when it does not, or does not start the browser
 */
export async function begin(driver: string, alwaysMatch: object): Promise<Session> {
  const { sessionId } = (await ask(`${driver}/session`, 'POST', { capabilities: { alwaysMatch } })) as { sessionId: string };
  const post = (command: string, body: object = {}) => ask(`${driver}/session/${sessionId}/${command}`, 'POST', body);
  const find = (selector: string) => post('element', { using: 'css selector', value: selector }) as Promise<{ [ELEMENT]: string }>;
  const perform = (...actions: object[]) => post('actions', { actions });
  const tab: Tab = {
    goto: async (url) => void (await post('url', { url })),
    run: (work, ...args) => post('execute/sync', { script: `return (${work}).apply(null, arguments)`, args }) as Promise<never>,
    click: async (selector) => void (await post(`element/${(await find(selector))[ELEMENT]}/click`)),
    async point(selector) {
      const origin = await find(selector);
      // It points at nothing that is out of sight.
      await post('execute/sync', { script: "arguments[0].scrollIntoView({ block: 'center' })", args: [origin] });
      await perform({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', duration: 0, x: 0, y: 0, origin }] });
    },
    type: async (selector, text) => void (await post(`element/${(await find(selector))[ELEMENT]}/value`, { text })),
    async press(key) {
      const value = KEYS[key];
      await perform({ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) });
    },
    resize: async ({ width, height }) => void (await post('window/rect', { x: 0, y: 0, width, height })),
  };
  return { tab, quit: () => ask(`${driver}/session/${sessionId}`, 'DELETE') };
}
