/** QR codes as one SVG path. */
import { encode } from 'uqr';

/** A bar for each run of dark modules in a row, a unit a module. */
function modulesPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x++) {
        if (!row[x] || row[x - 1]) continue;
        let end = x;
        while (row[end]) end++;
        path += `M${x} ${y}h${end - x}v1h-${end - x}z`;
      }
      return path;
    })
    .join('');
}

/** @returns the code without the light modules that belong around it, and how many modules it is wide and high */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return { path: modulesPath(data), size };
}
