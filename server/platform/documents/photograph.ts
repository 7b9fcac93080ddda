import { takeTurn } from './inspect.ts'
import { type CleanPicture, encode } from './pictures.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type DeclaredFile, sniff } from './sniff.ts'

const MAX_WIDTH = 800
const MAX_HEIGHT = 1000
/** Where the sentence for a scan would offer a PDF, a photograph has one of its own. */
const ofPhotographs = {
  file_type_not_allowed: 'photograph_not_picture',
  file_disguised: 'photograph_disguised',
} as const

/** The photograph of a person as a form and a screen need it: an upright JPEG of at most 800 × 1000, no metadata. */
export async function normalisePhotograph(bytes: Buffer, declared: DeclaredFile): Promise<CleanPicture | Refusal> {
  const sniffed = await sniff(bytes, declared)
  if (!sniffed.ok) return refuseAsPhotograph(sniffed)
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

function refuseAsPhotograph(refusal: Refusal): Refusal {
  const { code, values } = refusal
  return code in ofPhotographs ? refuse(ofPhotographs[code as keyof typeof ofPhotographs], values) : refusal
}
