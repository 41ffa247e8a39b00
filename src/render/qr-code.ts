/** A two-dimensional code as one SVG path: a bar for each run of dark modules in a row. */
export function modulesPath(rows: readonly (readonly boolean[])[]): string {
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
