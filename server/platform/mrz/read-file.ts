import type { PlainDate } from '../../../domain/time/plain-date.ts'
import type { FileKind } from '../documents/sniff.ts'
import { grayOf, open, ready } from './load.ts'
import { type GrayRead, isSure, type ReadZone, readGray } from './read-gray.ts'
import { softness } from './softness.ts'

/** Why no zone was read, when the file itself could be opened. Each has a sentence: `mrz.picture.<code>`. */
export const unreadCodes = ['no_zone', 'blurred', 'too_small'] as const
export type UnreadCode = (typeof unreadCodes)[number]

export type FileRead = { zones: ReadZone[] } | { code: UnreadCode | 'file_damaged' }

/** Signs lower than this many pixels cannot be told apart. */
const LOWEST = 9
/** Edges wider than this, with the longer side at 1200 pixels, leave nothing of signs. */
const SOFTEST = 11
/** A page full of writing in equal steps could be looked at for ever. */
const MOST_SECONDS = 20
const USUAL_SIDE = 2200
const LARGE_SIDE = 3600

/** Reads a file that was looked at already, at the sizes at which its signs may be best to read. */
export async function readFile(bytes: Buffer, kind: FileKind, today: PlainDate): Promise<FileRead> {
  await ready(kind)
  const picture = await open(bytes, kind).catch(() => null)
  const size = await picture
    ?.clone()
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  if (!picture || !size) return { code: 'file_damaged' }
  const side = Math.max(size.info.width, size.info.height)
  const reads: GrayRead[] = []
  const until = performance.now() + MOST_SECONDS * 1000
  const late = () => performance.now() > until
  for (const [at, factor] of sides(side)) {
    if (late()) break
    const gray = await grayOf(picture, at)
    const read = await readGray(gray, today, late)
    reads.push({ ...read, seen: read.seen && { height: read.seen.height / factor } })
    if (read.zones.some(isSure)) return { zones: read.zones }
  }
  const zones = reads.map((one) => one.zones).sort((a, b) => faults(a) - faults(b))[0] ?? []
  if (zones.length > 0) return { zones }
  return { code: await whyNot(picture, side, reads) }
}

/** The longer side at which to look, and what the picture is enlarged by for it. */
function sides(side: number): [number, number][] {
  const all = [Math.min(side, USUAL_SIDE), ...(side > USUAL_SIDE ? [Math.min(side, LARGE_SIDE)] : [])]
  if (side < 1300) all.push(side * 2)
  if (side > 1300) all.push(1200)
  return all.map((at) => [at, at / side])
}

function faults(zones: readonly ReadZone[]): number {
  return zones.length === 0 ? 100 : Math.min(...zones.map(({ result }) => result.errors.length))
}

async function whyNot(
  picture: Awaited<ReturnType<typeof open>>,
  side: number,
  reads: readonly GrayRead[],
): Promise<UnreadCode> {
  const seen = reads.find((read) => read.seen)?.seen
  if (seen && seen.height < LOWEST) return 'too_small'
  if (seen) return 'blurred'
  if (side < 420) return 'too_small'
  return softness(await grayOf(picture, 1200)) > SOFTEST ? 'blurred' : 'no_zone'
}
