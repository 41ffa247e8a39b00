/** What someone may write to make a reader's browser, or a spreadsheet, do more than show it. All on one line; each sets window.__pwned where it runs. */
import fc from 'fast-check';

const RUN = 'window.__pwned=1';

/** Each by itself. */
export const PAYLOADS: readonly string[] = [
  '=HYPERLINK("https://elsewhere.example/","点")',
  "@SUM(1)+cmd|' /C calc'!A0",
  '+1-1',
  '-2+3',
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<!--<script>${RUN}</script>-->`,
  `<img src=x onerror=${RUN}>`,
  `"><svg onload=${RUN}>`,
  `' onmouseover='${RUN}' x='`,
  `" autofocus onfocus="${RUN}" x="`,
  `<svg><a href="javascript:${RUN}"><text>点</text></a></svg>`,
  `<math><mtext></p><style><img src=x onerror=${RUN}>`,
  `</title></style></textarea></noscript><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  '<base href=https://elsewhere.example/><link rel=stylesheet href=//elsewhere.example/x.css>',
  '<meta http-equiv=refresh content=0;url=https://elsewhere.example/>',
  '<form action=https://elsewhere.example/><button>点</button></form>',
  `javascript:${RUN}//`,
  `[点](javascript:${RUN})![图](https://elsewhere.example/x.png)`,
  `{${RUN}}{{${RUN}}}\${${RUN}}<%=${RUN}%>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;&#60;b&#62;&amp;amp;`,
  '}</style><style>*{background:url(https://elsewhere.example/)}',
  ']]><![CDATA[<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '../../../etc/passwd%00.html',
  '__proto__',
  'constructor.prototype',
  `\\";${RUN}//\\u003cscript\\x3e$&$\`$1`,
  `\u2028${RUN}\u2029`,
  '_x003c_script_x003e_&#0;&#x202e;',
  ' href="/assets/main.js" src="/x" data-clause="s1" data-editor data-sic="',
  `${'长'.repeat(400)}${'x'.repeat(1200)}`,
];

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '`',
  '</',
  '<!--',
  '-->',
  ']]>',
  '{',
  '}',
  '${',
  '\\',
  '/',
  '=',
  ';',
  '#',
  '%',
  '甲',
  'a',
  ' ',
  '\u2028',
];

/** Payloads cut up and put together anew. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...PAYLOADS.slice(0, -1))), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim())
  // A separator begins no item of a list.
  .filter((text) => /^[^;]/.test(text));

const DOCUMENTS = 3;

/** All of them in the words of a few documents; each of the first ones begins one. */
export const TOGETHER: readonly string[] = PAYLOADS.slice(0, DOCUMENTS).map((_, at) =>
  PAYLOADS.filter((_, i) => i % DOCUMENTS === at).join(' '),
);
