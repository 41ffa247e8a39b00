/** Data of the search and of a library's index, fetched as classic scripts so that it also loads from a folder. */
import type { DataFolders } from '../../search/types.ts';
import { singleFileApi } from '../single/single-file-api.ts';

declare global {
  interface Window {
    duizhaoData: (name: string, data: unknown) => void;
  }
}

const arrived = new Map<string, unknown>();
const requests = new Map<string, Promise<unknown>>();
let isListening = false;

/** Scripts that were bundled apart have each their own copy of this: what comes is told to those before as well. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const others: Window['duizhaoData'] | undefined = window.duizhaoData;
  window.duizhaoData = (name, data) => {
    arrived.set(name, data);
    others?.(name, data);
  };
}

const searchForm = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form[data-search]');

/** Address of the search folder, from the form that every header has. */
export function searchFolderUrl(): string {
  const form = searchForm();
  return form ? form.action.replace(/(index\.html)?([?#].*)?$/, '') : '';
}

/** @param path of a script, from the search folder */
function load(name: string, path: string): Promise<unknown> {
  const known = requests.get(name);
  if (known) return known;
  const promise = new Promise<unknown>((done, fail) => {
    const script = document.createElement('script');
    script.src = searchFolderUrl() + path;
    script.onload = () => (arrived.has(name) ? done(arrived.get(name)) : fail(new Error(name)));
    script.onerror = () => {
      // A failure may pass; the next question asks again.
      requests.delete(name);
      fail(new Error(name));
    };
    document.head.appendChild(script);
  });
  requests.set(name, promise);
  return promise;
}

/**
 * @param name of a script of the search's data, or of a library's index
 * @returns fails for what the site does not have: one of few documents has no library, a single file only what is in it
 */
export async function fetchData(name: string, kind: keyof DataFolders = 'search'): Promise<unknown> {
  listen();
  const data = singleFileApi()?.data[name];
  if (data) {
    data();
    return arrived.get(name);
  }
  const script = searchForm()?.dataset.folders;
  // Its name stays, what it says does not: no answer to an earlier question will do, whatever the server says of keeping it.
  const folder = script && ((await load('folders', `${script}?${Date.now()}`)) as DataFolders)[kind];
  if (!folder) throw new Error(name);
  return load(name, `${folder}${name}.js`);
}

/** @returns a file of the library's index; a site of few documents has none */
export const fetchLibraryFile = (name: string): Promise<unknown> => fetchData(name, 'library');
