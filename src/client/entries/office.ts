/** Files of a filled-in sheet, written on the device; loaded when one is first asked for. */
import { calendar } from '../../office/calendar.ts';
import { sheetDocx } from '../../office/sheet-docx.ts';
import { sheetXlsx, tableXlsx } from '../../office/sheet-xlsx.ts';

window.duizhaoOffice = { docx: sheetDocx, xlsx: sheetXlsx, table: tableXlsx, calendar };
