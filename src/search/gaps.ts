/** What is said where the text that was received breaks off. */
import type { SearchGap } from './types.ts';

/** @param title of the document, where there are several */
export const gapWords = ({ place, isEnd }: SearchGap, title: string | null): string =>
  `${title === null ? '' : `《${title}》`}收到的文字${isEnd ? `到${place}为止` : `在${place}处有缺`}，不能据此断定文件没有规定。`;
