/** Runs each part of a script: one that fails on an engine nobody foresaw must not take the others with it. */
export function runEach(parts: (() => void)[]): void {
  for (const part of parts) {
    try {
      part();
    } catch (error) {
      window.console.error(error);
    }
  }
}
