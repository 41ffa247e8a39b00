/** Under what name a file is saved. */

/** @param title what no file system takes in a name becomes a blank in it */
export const fileName = (title: string, ending: string): string => `${title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.${ending}`;
