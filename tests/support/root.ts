/** The project's folder, in which tests run. */
export const root = process.cwd();
