/** The signs of a type as SVG paths, the base line at 0, y downwards, 1000 units to the size of the type. */
export interface Outlines {
  /** From one sign to the next. */
  advance: number
  /** The height of a figure, and the middle of letters and figures above the base line. */
  high: number
  middle: number
  signs: Readonly<Record<string, string>>
}
