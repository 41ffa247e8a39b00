/** The 3,755 characters of the first level of GB/T 2312: what people type by mistake is nearly always one of them, read alike. */
const decoder = new TextDecoder('gb2312');

/** Rows 16 to 55, 94 cells each; the last five cells are empty. */
const ROWS = [0xb0, 0xd7] as const;
const CELLS = [0xa1, 0xfe] as const;

function* characters(): Generator<string> {
  for (let row: number = ROWS[0]; row <= ROWS[1]; row++) {
    for (let cell: number = CELLS[0]; cell <= CELLS[1]; cell++) {
      const char = decoder.decode(new Uint8Array([row, cell]));
      if (char >= '\u4e00' && char <= '\u9fff') yield char;
    }
  }
}

export const COMMON_CHARACTERS: ReadonlySet<string> = new Set(characters());
