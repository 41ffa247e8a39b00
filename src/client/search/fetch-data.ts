/** Data of the search and of a library's index, fetched as classic scripts so that it also loads from a folder. */
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

/** Address of the search folder, from the form that every header has. */
export function searchFolderUrl(): string {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  return form ? form.action.replace(/(index\.html)?([?#].*)?$/, '') : '';
}

/** Address of a folder that the page names: the search’s data, or the index of a library. Their names change with what is in them. */
function dataFolderUrl(kind: 'index' | 'library'): string | null {
  const folder = document.querySelector<HTMLElement>(`[data-${kind}]`)?.dataset[kind];
  return folder === undefined ? null : new URL(folder, document.baseURI).href;
}

/** @param name of a script of the search's data, or of a library's index */
export function fetchData(name: string, kind: 'index' | 'library' = 'index'): Promise<unknown> {
  const known = requests.get(name);
  if (known) return known;
  listen();
  const data = singleFileApi()?.data[name];
  if (data) {
    data();
    return Promise.resolve(arrived.get(name));
  }
  const promise = new Promise<unknown>((done, fail) => {
    const script = document.createElement('script');
    script.src = `${dataFolderUrl(kind) ?? ''}${name}.js`;

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

/** @returns a file of the library's index; a site of few documents has none */
export function fetchLibraryFile(name: string): Promise<unknown> {
  return dataFolderUrl('library') === null ? Promise.reject(new Error('no library')) : fetchData(name, 'library');
}
