/** What the single file brings along: it asks for nothing, and its pages are fragments of one address. */

declare global {
  interface Window {
    /** Search data by name, each as the script that would be fetched. Only the single file has them. */
    duizhaoInline?: Record<string, () => void>;
  }
}

export const inSingle = (): boolean => window.duizhaoInline !== undefined;

/** @returns null where that data has to be fetched */
export const inlineData = (name: string): (() => void) | null => window.duizhaoInline?.[name] ?? null;
