import sharp, { type Sharp } from 'sharp'
import { MAX_FILE_BYTES, MAX_PICTURE_PIXELS, type Refusal, refuse } from './refusal.ts'

// Pictures come one at a time (see inspect.ts); one thread and no cache keep the memory of the process bounded.
sharp.concurrency(1)
sharp.cache(false)

const SECONDS_PER_PICTURE = 20

export type CleanPicture = { ok: true; bytes: Buffer; width: number; height: number }

/**
 * Decodes a JPEG or PNG and encodes it anew: turned upright, in sRGB, without metadata (a phone writes the place and
 * time into it) and without anything appended behind the picture. The size is judged from the header, before decoding.
 */
export async function cleanPicture(bytes: Buffer, kind: 'jpeg' | 'png'): Promise<CleanPicture | Refusal> {
  return encode(bytes, kind, (picture) =>
    kind === 'png' ? picture.png({ compressionLevel: 6 }) : picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  )
}

/** Shared with photograph.ts: the checks before decoding, the decoding itself, and the encoding that `finish` asks for. */
export async function encode(
  bytes: Buffer,
  kind: 'jpeg' | 'png',
  finish: (picture: Sharp) => Sharp,
): Promise<CleanPicture | Refusal> {
  const options = { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error', sequentialRead: true } as const
  try {
    const { width, height, format } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (format !== kind) return refuse('file_damaged')
    if (width * height > MAX_PICTURE_PIXELS) return tooLarge()
    const picture = finish(sharp(bytes, options).autoOrient())
    const { data, info } = await picture.timeout({ seconds: SECONDS_PER_PICTURE }).toBuffer({ resolveWithObject: true })
    if (data.length > MAX_FILE_BYTES) return tooLarge()
    return { ok: true, bytes: data, width: info.width, height: info.height }
  } catch {
    return refuse('file_damaged')
  }
}

function tooLarge(): Refusal {
  return refuse('picture_too_large', { megapixels: MAX_PICTURE_PIXELS / 1_000_000 })
}
