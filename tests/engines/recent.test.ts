/** The whole site on Chromium from 103 on. */
import { RECENT } from './engines.ts';
import { matrix } from './matrix.ts';

matrix(RECENT);
