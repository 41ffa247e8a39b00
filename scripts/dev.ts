/** npm run dev: Astro's server; a change of content shows at once, an error in it with its report. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { astroConfig } from '../src/build/astro.ts';
import { HOST } from '../src/build/io/serve.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const settings = readSettings(parseArgs({ options: FOLDER_OPTIONS }).values);
await dev({ ...astroConfig(settings), configFile: false, server: { host: HOST, port: 4321 } });
