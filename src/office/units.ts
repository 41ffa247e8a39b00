/** Lengths in the units of Office Open XML. */

/** Twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** English Metric Units, for drawings. */
export const emu = (mm: number): number => Math.round(mm * 36_000);

export const inches = (mm: number): string => (mm / 25.4).toFixed(2);
