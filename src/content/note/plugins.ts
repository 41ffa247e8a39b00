/** What a note goes through when it is proven and when it is rendered: one list, so that both read the same. */
import { remarkAddresses } from './remark-addresses.ts';
import { remarkLines } from './remark-lines.ts';
import { remarkNoteSyntax } from './syntax.ts';

/** Behind remark-parse and remark-mdx. */
export const notePlugins = [remarkNoteSyntax, remarkLines, remarkAddresses];
