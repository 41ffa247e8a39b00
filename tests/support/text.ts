/** Text as it can be compared whatever lines it stands in. */
export const bare = (text: string): string => text.replace(/\s/gu, '');
