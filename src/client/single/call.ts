/** The text of the script that runs a page's script: the single file's security policy knows it by its digest. */
export const callOf = (name: string): string => `window.duizhaoScripts[${JSON.stringify(name)}]()`;
