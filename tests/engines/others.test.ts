/** The whole site on Firefox and WebKit. */
import { OTHERS } from './engines.ts';
import { matrix } from './matrix.ts';

matrix(OTHERS);
