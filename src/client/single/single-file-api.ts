/** What the single file offers to the scripts of its pages: they ask for nothing, and all pages have one address. */
export interface SingleFileApi {
  /** Search data by name, each as the script that would be fetched. */
  data: Record<string, () => void>;
  /** The query in the address; null when the address is not the search's. */
  query(): string | null;
  /** Address of the search for a query. */
  searchUrl(query: string): string;
  /** Address of a page of the site: weidu-2014/text/#s2-1. */
  pageUrl(path: string): string;
}

declare global {
  interface Window {
    duizhaoSingle?: SingleFileApi;
  }
}

/** @returns undefined on the site */
export const singleFileApi = (): SingleFileApi | undefined => window.duizhaoSingle;
