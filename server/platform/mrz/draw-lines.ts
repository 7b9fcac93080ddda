import { ocrB } from './types/ocr-b.ts'
import type { Outlines } from './types/outlines.ts'

export interface DrawnLine {
  text: string
  left: number
  /** The base line, in pixels from the top. */
  base: number
  /** From one sign to the next, in pixels; Doc 9303 part 3 has 2.54 mm. */
  pitch: number
  colour?: string
  /** OCR-B, as a travel document prints it, unless another type is named. */
  type?: Outlines
}

/** A line of equal steps as a group of SVG. */
export function drawLine({ text, left, base, pitch, colour = '#1a1d20', type = ocrB }: DrawnLine): string {
  const scale = pitch / type.advance
  const signs = Array.from(text, (sign, place) => {
    const path = type.signs[sign]
    return path ? `<path d="${path}" transform="translate(${place * type.advance} 0)"/>` : ''
  })
  return `<g fill="${colour}" transform="translate(${left} ${base}) scale(${scale})">${signs.join('')}</g>`
}
