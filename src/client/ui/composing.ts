/** Whether a key belongs to an input method: WebKit says so by its code alone, as what it ends is already over. */
export const isComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;
