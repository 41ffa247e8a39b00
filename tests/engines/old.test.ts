/** The whole site on Chromium before 103. */
import { OLD } from './engines.ts';
import { matrix } from './matrix.ts';

matrix(OLD);
