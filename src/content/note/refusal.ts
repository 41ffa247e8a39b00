/** What a note must not hold: programs, pictures, addresses that run something, and what nobody could prove. */
import type { Definition, Link, RootContent } from 'mdast';
import { codePointOf, controlIn } from '../../document/control.ts';
import { isAddress, isUnsafe } from './address.ts';
import { type Jsx, jsxAttribute, quotedText } from './jsx.ts';

export interface Refusal {
  reason: string;
  note: string;
}

/** Of an address that no browser could follow. */
export const misspelt = (url: string): Refusal => ({
  reason: `链接地址写法不对：${url}`,
  note: '写出完整的地址，例如 https://www.example.gov.cn/；方括号、圆括号要照样显示，用全角',
});

const SAMPLE = { Quote: '<Quote clause="s2-1">……</Quote>', Clause: '<Clause id="s2-1" />' };

function component(node: Jsx): Refusal | null {
  const { name } = node;
  if (name !== 'Quote' && name !== 'Clause') {
    return { reason: `说明里不能用 <${name ?? ''}>`, note: '只可用 <Quote> 和 <Clause>；要写小于号，请写 &lt;' };
  }
  const attribute = name === 'Quote' ? 'clause' : 'id';
  if (!jsxAttribute(node, attribute)) return { reason: `<${name}> 没有写明条款`, note: `写成 ${SAMPLE[name]}` };
  // Anything else would be handed to the component as it is: other words, or a program.
  if (node.attributes.length > 1) return { reason: `<${name}> 只能写 ${attribute}，而且只写一次`, note: '删去其余的' };
  const text = quotedText(node);
  if (name === 'Clause' && text !== '') return { reason: '<Clause> 里不能有文字', note: `写成 ${SAMPLE.Clause}，文字写在它的前后` };
  return text === null ? { reason: `<${name}> 里只能有原文的文字`, note: '去掉引文里的格式、链接和标签' } : null;
}

function address({ type, url, title }: Link | Definition): Refusal | null {
  if (isUnsafe(url)) return { reason: `链接地址不能用 ${url.split(':')[0]}:`, note: '用 http、https 或站内地址' };
  // A line that became a definition may be no address at all, which is told of the line.
  if (type === 'link' && !isAddress(url)) return misspelt(url);
  return title ? { reason: `链接地址后面引号里的字不显示：${title}`, note: '写进正文，或删去' } : null;
}

const FOOTNOTE: Refusal = { reason: '说明里不能用脚注', note: '写进正文，或加括号' };

/** @param marks the node as it is typed */
function structure(node: RootContent, marks: string): Refusal | null {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { reason: '说明里不能写程序（import、export 或花括号）', note: '删去；要写花括号请写 &#123; 和 &#125;' };
    case 'image':
    case 'imageReference':
      return { reason: '说明里不能放图片', note: '删去图片' };
    case 'link':
    case 'definition':
      return address(node);
    case 'heading':
      return marks.startsWith('#')
        ? { reason: '说明里不能用标题', note: '去掉行首的 #，另起一段；要突出用 **粗体**；要照样显示 #，写 \\#' }
        : { reason: '说明里不能用标题：下一行是 --- 或 ===，这一行就成了标题', note: '两行之间空一行，或删去下一行' };
    case 'blockquote':
      return { reason: '说明里不能用 > 引文', note: '引原文用 <Quote clause="s2-1">……</Quote>；要写大于号，请写 \\>' };
    case 'code':
      return { reason: '说明里不能放代码块（以 ``` 或 ~~~ 起头的行）', note: '删去这些符号；要照样显示，在前面加 \\' };
    case 'linkReference':
      return node.label?.startsWith('^') ? FOOTNOTE : null;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return component(node);
    default:
      return null;
  }
}

/** Written as they are or as references: what is shown or told of a node. */
function controlled(node: RootContent): Refusal | null {
  const { value = '', title = '', url = '' } = node as { value?: string; title?: string | null; url?: string };
  const found = controlIn(`${value}${title ?? ''}${url}`);
  return found && { reason: `说明里有控制字符 ${codePointOf(found.char)}`, note: '删去它；它不显示，或者会打乱文字的顺序' };
}

/** Why a note may not hold a node. @param marks the node as it is typed */
export const refusalOf = (node: RootContent, marks: string): Refusal | null => structure(node, marks) ?? controlled(node);
