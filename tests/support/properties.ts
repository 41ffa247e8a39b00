/** Properties are tried on values of all the lengths that they name; by itself fast-check stops at some ten. */
import { configureGlobal, readConfigureGlobal } from 'fast-check';

configureGlobal({ ...readConfigureGlobal(), defaultSizeToMaxWhenMaxSpecified: true });
