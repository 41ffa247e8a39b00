/**
 * A calendar of whole days as a file, by RFC 5545: what calendar programs take in. Of that format it needs events with a date, and the
 * rules of its lines; the libraries that write it bring validators and time zones along, and stamp files with the time of their making.
 */

export interface CalendarEvent {
  /** Of this event alone, the same in every edition of the file. */
  uid: string;
  /** YYYY-MM-DD */
  date: string;
  /** YYYY-MM-DD, when what the event says was last changed. */
  stamp: string;
  summary: string;
  description: string;
  /** Full address, if there is one. */
  url: string | null;
}

/** Of a line, in bytes of UTF-8, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/** A line goes on in the next, which begins with a space; no character is divided. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let room = LONGEST;
  let written = '';
  for (const char of line) {
    const bytes = encoder.encode(char).length;
    if (bytes > room) {
      written += '\r\n ';
      room = LONGEST - 1;
    }
    written += char;
    room -= bytes;
  }
  return written;
}

const withEscapes = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const day = (date: string): string => date.replace(/-/g, '');

const eventLines = ({ uid, date, stamp, summary, description, url }: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${withEscapes(uid)}`,
  `DTSTAMP:${day(stamp)}T000000Z`,
  `DTSTART;VALUE=DATE:${day(date)}`,
  `SUMMARY:${withEscapes(summary)}`,
  `DESCRIPTION:${withEscapes(description)}`,
  ...(url === null ? [] : [`URL:${url}`]),
  // Nobody is busy all day for it.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** @param name as calendar programs show it */
export function calendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duizhao//deadlines//ZH',
    `X-WR-CALNAME:${withEscapes(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
