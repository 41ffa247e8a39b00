import { escapeXml } from '../../office/xml.ts';

/** sitemap.xml (sitemaps.org protocol 0.9) of the built pages. */
export function sitemap(files: readonly string[], address: string): string {
  const pages = files.filter((path) => path.endsWith('index.html')).map((path) => `${address}${path.slice(0, -'index.html'.length)}`);
  const urls = pages.map((url) => `<url><loc>${escapeXml(url)}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}
