import sharp, { type Sharp } from 'sharp'
import { MAX_PICTURE_PIXELS } from '../documents/refusal.ts'
import type { FileKind } from '../documents/sniff.ts'
import type { Gray } from './gray.ts'

/**
 * What files of the kind are opened with, which pictures do without. @throws where this program lacks it: that says nothing
 * about the file
 */
export async function ready(kind: FileKind): Promise<void> {
  if (kind === 'pdf') await import('./pdf-page.ts')
}

/** Opens a picture, or the first page of a PDF, as it is to be looked at: upright, on white. Throws where it is damaged. */
export async function open(bytes: Buffer, kind: FileKind): Promise<Sharp> {
  if (kind === 'pdf') {
    const { drawFirstPage } = await import('./pdf-page.ts')
    const { data, width, height } = await drawFirstPage(bytes)
    return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' })
  }
  const picture = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' })
  return picture.autoOrient().flatten({ background: '#ffffff' })
}

/** In shades of grey, its longer side of so many pixels. */
export async function grayOf(picture: Sharp, side: number): Promise<Gray> {
  const { data, info } = await picture
    .clone()
    .resize({ width: side, height: side, fit: 'inside', kernel: 'lanczos3' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}
