/** A QR code as a DrawingML picture (ECMA-376, 20.2), the same in a text and on a worksheet. */
import type { PackagePart } from './package.ts';
import { qrBitmap } from './qr.ts';
import { emu } from './units.ts';
import { escapeXml } from './xml.ts';

export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** In mm. */
export const QR_SIDE = 22;
export const QR_SIZE = `cx="${emu(QR_SIDE)}" cy="${emu(QR_SIDE)}"`;

/** @param prefix of the namespace the picture stands in, which the element around it declares */
export function qrPicture(prefix: 'pic' | 'xdr', description: string): string {
  const tag = (name: string) => `${prefix}:${name}`;
  return (
    `<${tag('pic')}><${tag('nvPicPr')}><${tag('cNvPr')} id="1" name="QR" descr="${escapeXml(description)}"/><${tag('cNvPicPr')}/></${tag('nvPicPr')}>` +
    `<${tag('blipFill')}><a:blip xmlns:r="${RELATIONS}" r:embed="qr"/><a:stretch><a:fillRect/></a:stretch></${tag('blipFill')}>` +
    `<${tag('spPr')}><a:xfrm><a:off x="0" y="0"/><a:ext ${QR_SIZE}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></${tag('spPr')}></${tag('pic')}>`
  );
}

/** The picture's bytes, referred to as `qr`. */
export const qrPart = (url: string): PackagePart => ({
  id: 'qr',
  name: 'media/qr.bmp',
  relation: 'image',
  contentType: 'image/bmp',
  content: qrBitmap(url),
});
