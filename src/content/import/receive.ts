/** Where a received file is kept beside its text, and what is written down of how the text came about. */
import { createHash } from 'node:crypto';
import type { Received } from './received.ts';

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The file as it came, where it is kept beside its text. */
export interface Original {
  file: string;
  sha256: string;
}

/** @returns null when the text is the file itself, byte for byte */
export function originalOf(bytes: Uint8Array, { text, format }: Received): Original | null {
  return Buffer.from(text, 'utf8').equals(bytes) ? null : { file: `received.${format}`, sha256: sha256Of(bytes) };
}

/** received.json, made by the machine: what of the file is not in the text, and what of the text is not in the file. */
export function receivedJson({ format, left, computed, merged }: Received): string {
  return `${JSON.stringify({ format, left, computed, merged }, null, 2)}\n`;
}
