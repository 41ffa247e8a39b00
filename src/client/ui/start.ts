/** One part failing on an engine nobody foresaw must not take the others with it. */
export function start(parts: (() => void)[]): void {
  for (const part of parts) {
    try {
      part();
    } catch (error) {
      window.console.error(error);
    }
  }
}
