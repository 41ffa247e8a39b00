/** Makes codes to scan; loaded when one is first asked for. */
import { qrPath } from '../../office/qr-path.ts';

window.duizhaoQr = qrPath;
