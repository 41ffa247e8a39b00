/**
 * What every program that tests start finds around it, whatever machine it is on: one font, one time zone, one language.
 * Browsers, LibreOffice and the builds' own prints look for fonts by fontconfig, and only where this file says.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/chocolate-classical-sans/package.json'));
const DIR = join(root, '.tmp/fontconfig');
const FILE = join(DIR, 'fonts.conf');

/** Of any family that is asked for, this is all there is. */
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <cachedir>${join(DIR, 'cache')}</cachedir>
</fontconfig>
`;

const ENVIRONMENT = {
  FONTCONFIG_FILE: FILE,
  // Programs in TypeScript are read and compiled once, not by each process.
  NODE_COMPILE_CACHE: join(root, '.tmp/compiled'),
  TZ: 'Asia/Shanghai',
  LC_ALL: 'C.UTF-8',
  LANG: 'C.UTF-8',
  LANGUAGE: 'zh_CN',
  // A screen's own scale, for engines on GTK.
  GDK_SCALE: '1',
  GDK_DPI_SCALE: '1',
};

/** For this process and all that it starts. */
export function settle(): void {
  mkdirSync(DIR, { recursive: true });
  writeFileSync(FILE, CONFIGURATION);
  Object.assign(process.env, ENVIRONMENT);
}
