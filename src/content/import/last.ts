/** The last of several: readers of files run in old browsers too, which have no Array.at. */
export const last = <T>(all: readonly T[]): T | undefined => all[all.length - 1];
