import { astroConfig } from './src/build/astro.ts';
import { readSettings } from './src/site/settings.ts';

/** For Astro's own commands; `npm run dev` and `npm run build` make theirs from what they are told. */
export default astroConfig(readSettings());
