/**
 * The modules of notes by the paths of their files, as `render` asks Astro for them while an editor works. Astro lists them in a file that it
 * writes when notes come and go; a page that is being made meanwhile would go on with the list from before, without the new note, until the
 * next edit.
 */

/** Astro's own name for what a note renders to, by which it finds the file from the project's root. */
const DEFERRED = 'astro:content-layer-deferred-module';
const address = (fileName: string): string =>
  `/@id/${DEFERRED}?${new URLSearchParams({ [DEFERRED]: '', fileName, astroContentModuleFlag: 'true' })}`;

/** What Astro asks of its list: `get` takes a file's path from the project's root, and gives what imports the module of its note. */
export default { get: (fileName: string) => (): Promise<unknown> => import(/* @vite-ignore */ address(fileName)) };
