import { type PDF, type PDFPage, PdfArray, PdfDict, PdfNumber, PdfRef } from '@libpdf/core'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How a page of another file is drawn; what `drawPage` takes. */
export interface Placed {
  x: number
  y: number
  scale: number
  /** Degrees against the clock, about the corner at `x`, `y`. */
  rotate: number
}

/** Quarter turns with the clock by which a reader shows the page, in degrees. */
export type Turned = 0 | 90 | 180 | 270

/**
 * Readies a page of another file for being shown inside a page of ours as its reader would see it. What a page inherits from
 * the tree of pages (PDF 1.7, 7.7.3.4) is lost when it is embedded alone, a scanner's turn and the trimmed edge are not
 * looked at: so they are written onto the page itself.
 *
 * @returns what of it a reader sees, in its own unturned points, and how it is turned
 */
export function settled(source: PDF, page: PDFPage): { box: Box; turned: Turned } {
  for (const key of ['Resources', 'MediaBox', 'CropBox', 'Rotate']) {
    const inherited = page.dict.has(key) ? undefined : fromTree(source, page.dict, key)
    if (inherited) page.dict.set(key, inherited)
  }
  const box = overlap(page.getCropBox(), page.getMediaBox())
  const edges = [box.x, box.y, box.x + box.width, box.y + box.height]
  page.dict.set('MediaBox', new PdfArray(edges.map((edge) => PdfNumber.of(edge))))
  return { box, turned: page.rotation }
}

function fromTree(source: PDF, leaf: PdfDict, key: string) {
  let node = leaf
  // A tree of pages is a few levels deep; a damaged one may lead in circles.
  for (let level = 0; level < 32; level += 1) {
    const parent = node.get('Parent')
    const above = parent instanceof PdfRef ? source.getObject(parent) : parent
    if (!(above instanceof PdfDict)) return undefined
    if (above.has(key)) return above.get(key)
    node = above
  }
  return undefined
}

function overlap(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : other
}

/** As large as the frame allows, never enlarged, in the middle of its upper edge. */
export function fitted({ width, height }: Pick<Box, 'width' | 'height'>, frame: Box): Box & { scale: number } {
  const scale = Math.min(1, frame.width / width, frame.height / height)
  const size = { width: width * scale, height: height * scale }
  return { x: frame.x + (frame.width - size.width) / 2, y: frame.y + frame.height - size.height, ...size, scale }
}

/** Where a turned page is put so that it stands upright in the frame. */
export function upright(box: Box, turned: Turned, frame: Box): Placed {
  const lies = turned === 90 || turned === 270
  const { x, y, width, height, scale } = fitted(lies ? { width: box.height, height: box.width } : box, frame)
  // The page turns about its lower left corner, which goes to another corner of where it is to stand.
  if (turned === 90) return { x, y: y + height, scale, rotate: -90 }
  if (turned === 180) return { x: x + width, y: y + height, scale, rotate: 180 }
  if (turned === 270) return { x: x + width, y, scale, rotate: 90 }
  return { x, y, scale, rotate: 0 }
}
