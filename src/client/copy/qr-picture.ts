/** An address as a code to scan; what makes it is loaded when one is first asked for. */

import * as wording from '../../wording/interface.ts';
import { one } from '../ui/dom.ts';
import { loadScript } from '../ui/load-script.ts';

declare global {
  interface Window {
    /** @returns the code as one SVG path, a unit a module, and how many modules it is wide */
    duizhaoQr?: (text: string) => { path: string; size: number };
  }
}

const SVG = 'http://www.w3.org/2000/svg';
/** Light modules around the code, as ISO/IEC 18004 asks, and CSS pixels a module. */
const [QUIET, SCALE] = [4, 5];

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key] ?? '');
  return element;
}

/** Dark on light in the dark, too: not every camera reads the other. */
export async function qrSvg(text: string): Promise<SVGElement> {
  if (!window.duizhaoQr) await loadScript(one('script[data-qr]')?.dataset.qr ?? '');
  const code = window.duizhaoQr?.(text);
  if (!code) throw new Error('qr');
  const side = code.size + 2 * QUIET;
  const picture = shape('svg', {
    role: 'img',
    'aria-label': wording.qrCode,
    viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`,
    width: String(side * SCALE),
    height: String(side * SCALE),
    'shape-rendering': 'crispEdges',
  });
  const light = shape('rect', { x: String(-QUIET), y: String(-QUIET), width: String(side), height: String(side), fill: '#fff' });
  picture.append(light, shape('path', { d: code.path, fill: '#000' }));
  return picture;
}
