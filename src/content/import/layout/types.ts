/** Text as it stands on pages. Lengths are of any one unit; y runs downwards, to the line the letters stand on. */

export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the letters. */
  size: number;
}

export interface PlacedPage {
  height: number;
  pieces: Piece[];
}

export interface PlacedLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** From 0. */
  page: number;
  /** Columns and the bands between full lines count on from page to page; lines of one stretch follow each other downwards. */
  stretch: number;
  /** Its parts stand far from each other, as cells do. */
  tabular: boolean;
}
