/** The content that a build has proven, for the pages that it makes: they are bundled by themselves, and run in the build's own process. */
import type { Content } from './collections/load.ts';

const KEY: unique symbol = Symbol.for('duizhao.content');
const place = globalThis as { [KEY]?: Content };

export const give = (content: Content): void => {
  place[KEY] = content;
};

export const given = (): Content | undefined => place[KEY];
