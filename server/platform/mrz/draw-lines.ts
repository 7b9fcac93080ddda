import { ADVANCE, outlines } from './ocr-b.ts'

export interface DrawnLine {
  text: string
  left: number
  /** The base line, in pixels from the top. */
  base: number
  /** From one sign to the next, in pixels; Doc 9303 part 3 has 2.54 mm. */
  pitch: number
  colour?: string
}

/** A line in OCR-B as a group of SVG, as a travel document prints it. */
export function drawLine({ text, left, base, pitch, colour = '#1a1d20' }: DrawnLine): string {
  const scale = pitch / ADVANCE
  const signs = Array.from(text, (sign, place) => {
    const path = outlines[sign]
    return path ? `<path d="${path}" transform="translate(${place * ADVANCE} 0)"/>` : ''
  })
  return `<g fill="${colour}" transform="translate(${left} ${base}) scale(${scale})">${signs.join('')}</g>`
}
