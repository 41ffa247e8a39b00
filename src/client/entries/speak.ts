/** Reading aloud; loaded when it is first asked for. */
import { read } from '../speak/reader.ts';

window.duizhaoSpeak = read;
