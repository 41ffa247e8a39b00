/** A built site as it is carried away, for tests: the single file, and the folder as unpacked by whoever got it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { pack, packageName } from '../../src/build/pack/pack.ts';
import { singleFile } from '../../src/build/single/pages.ts';
import { fragmentId } from '../../src/client/single/fragment.ts';
import { loadContent } from '../../src/content/load.ts';
import { root } from './root.ts';
import { SITE } from './sites.ts';

export interface CarriedSite {
  /** Address of a page of the document in each form. */
  forms: [name: string, address: (place: string) => string][];
  folder: string;
  remove(): void;
}

function unpack(archive: string, into: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
}

/** @param policy whose single file it is about */
export function carriedSite(policy: string): CarriedSite {
  const { editions } = loadContent('content');
  // A shared folder's name, as people give them.
  const home = mkdtempSync(join(tmpdir(), '共享 文件夹 '));
  pack({ root, dir: SITE, out: home, editions, time: new Date('2026-01-01T00:00:00Z') });
  const name = packageName(root, SITE);
  unpack(join(home, `${name}-folder.zip`), home);
  const folder = join(home, name);
  const file = join(home, '附件 （1）.html');
  writeFileSync(file, readFileSync(join(folder, singleFile(policy))));
  const ofFolder = (place: string) => {
    const [page = '', id = ''] = place.split('#');
    const inSite = ['search/', 'about/'].includes(page) ? page : `${policy}/${page}`;
    return `${pathToFileURL(join(folder, inSite, 'index.html')).href}${id && `#${id}`}`;
  };
  return {
    forms: [
      ['the single file', (place) => `${pathToFileURL(file).href}${place && `#${fragmentId(place)}`}`],
      ['the folder', ofFolder],
    ],
    folder,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
