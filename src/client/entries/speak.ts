/** Reading aloud; loaded when it is first asked for. */
import { readAloud } from '../speak/read-aloud.ts';

window.duizhaoSpeak = readAloud;
