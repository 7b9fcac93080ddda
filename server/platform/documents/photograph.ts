import { takeTurn } from './inspect.ts'
import { type CleanPicture, encode } from './pictures.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type DeclaredFile, sniff } from './sniff.ts'

const MAX_WIDTH = 800
const MAX_HEIGHT = 1000
/** Refusals whose sentence names what a scan may be. */
const offersPdf = new Set<string>(['file_type_not_allowed', 'file_disguised'])

/** The photograph of a person as a form and a screen need it: an upright JPEG of at most 800 × 1000, no metadata. */
export async function normalisePhotograph(bytes: Buffer, declared: DeclaredFile): Promise<CleanPicture | Refusal> {
  const sniffed = await sniff(bytes, declared)
  // What a photograph may be is less than what a scan may be, and the refusal says so.
  if (!sniffed.ok) return offersPdf.has(sniffed.code) ? refuse('photograph_not_picture') : sniffed
  const { kind } = sniffed
  if (kind === 'pdf') return refuse('photograph_not_picture')
  return takeTurn(() =>
    encode(bytes, kind, (picture) =>
      picture
        .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: 88 }),
    ),
  )
}
