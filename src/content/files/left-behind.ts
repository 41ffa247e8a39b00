/** Files that systems and programs leave in folders, and no editor wrote. */

const HIDDEN = /^\./;
/** Windows' pictures and views of a folder and its bins; what macOS and network drives add to copies. */
const SYSTEM = /^(?:(?:eh)?thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information|__macosx|icon\r|@eadir)$/i;
/** Locks of Office and WPS (~$通知.docx), drafts of Word, copies that editors and sync tools keep. */
const TEMPORARY = /^~\$|\.(?:bak|tmp|temp|swp|orig|part|crdownload)$|~$/i;

/** @param name of a file or folder, without the path to it */
export const isLeftBehind = (name: string): boolean => HIDDEN.test(name) || SYSTEM.test(name) || TEMPORARY.test(name);
