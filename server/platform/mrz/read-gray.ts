import { layouts, type MrzFormat, mrzFormats } from '../../../domain/identity/mrz/layout.ts'
import { type MrzResult, parseMrz } from '../../../domain/identity/mrz/parse.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { binarise } from './binarise.ts'
import { chainsOf } from './chains.ts'
import { type Chosen, choose } from './choose.ts'
import { valueAt } from './fit.ts'
import { type Gray, turned } from './gray.ts'
import { look } from './look.ts'
import { partsOf } from './parts.ts'
import { type Row, rowOf } from './rows.ts'
import { SIGNS, templatesOf, types } from './templates.ts'
import { upsideDown, type Zone, zonesOf } from './zones.ts'

/** A zone that was read in a picture. */
export interface ReadZone {
  result: MrzResult
  /** How like its signs are to what they were taken for, 0 to 1. */
  likeness: number
  /** How much liker than others, see {@link Chosen}. */
  plain: number
  unsure: Chosen['unsure']
  /** Height of a sign in pixels of the picture that was looked at. */
  height: number
  /** Pixels, to tell one zone from another. */
  box: readonly [left: number, top: number, right: number, bottom: number]
}

interface Page {
  gray: Gray
  /** Turned by a quarter from how it was given. */
  lying: boolean
}

export interface GrayRead {
  zones: ReadZone[]
  /** Writing of equal steps was seen that may be a zone; its signs could not be read. */
  seen: { height: number } | null
}

/** So like must signs be on the whole before they are taken for signs at all. */
const READABLE = 0.66
const CERTAIN = 0.92
/** Zones in other types are so like OCR-B, and mostly more. */
const OTHER = 0.65
/** What is so like, with hardly a fault, is a zone. */
const LIKELY = 0.8
/** Where signs differ less from one another all is a blur, and check digits would fit by chance. */
const PLAIN = 0.05
const MOST_ZONES = 12

/** Looks for zones in a picture, upright or lying on its side, and reads them; once it is `late`, no further. */
export async function readGray(gray: Gray, today: PlainDate, late: () => boolean): Promise<GrayRead> {
  const found: ReadZone[] = []
  let seen: GrayRead['seen'] = null
  for (const page of [
    { gray, lying: false },
    { gray: turned(gray), lying: true },
  ]) {
    for (const [share, reach] of [
      [0.14, 0.018],
      [0.26, 0.012],
      [0.08, 0.012],
    ] as const) {
      const zones = candidates(page, share, Math.max(12, Math.round(Math.max(gray.width, gray.height) * reach)))
      for (const zone of zones.slice(0, MOST_ZONES)) {
        if (late()) break
        if (found.some((one) => isSure(one) && overlaps(one.box, boxIn(page, zone)))) continue
        const read = await readZone(page, zone, today)
        if (read && isZone(read)) keep(found, read)
        else if (zone.rows.length > 1 && (read?.likeness ?? 0) > 0.4) seen ??= { height: zone.rows[0]!.height }
      }
      if (found.some(isSure)) break
    }
  }
  return { zones: found.sort((a, b) => a.box[1] - b.box[1]), seen: found.length > 0 ? null : seen }
}

function candidates({ gray: page }: Page, share: number, reach: number): Zone[] {
  const parts = partsOf(binarise(page, share, reach), page.width, page.height)
  const rows = chainsOf(parts)
    .map(rowOf)
    .filter((row): row is Row => row !== null)
  return zonesOf(rows)
}

async function readZone(page: Page, zone: Zone, today: PlainDate): Promise<ReadZone | null> {
  let best: { chosen: Chosen; result: MrzResult } | null = null
  for (const type of types) {
    const templates = await templatesOf(type)
    for (const way of [zone, upsideDown(zone)]) {
      const likes = look(page.gray, way, templates)
      if (!likes) continue
      for (const format of formatsOf(zone, likes)) {
        const chosen = choose(likes, format)
        if (best && best.chosen.mean >= chosen.mean) continue
        best = { chosen, result: parseMrz(chosen.lines.join('\n'), today) }
      }
      if (best && best.chosen.mean > CERTAIN) break
    }
    // What is hardly like OCR-B, or a blur, is no zone in another type either: a page may be full of such writing.
    if (!best || best.chosen.mean > CERTAIN || best.chosen.mean < OTHER || best.chosen.plain < PLAIN) break
  }
  if (!best) return null
  const { chosen, result } = best
  const height = zone.rows[0]!.height
  return { result, likeness: chosen.mean, plain: chosen.plain, unsure: chosen.unsure, height, box: boxIn(page, zone) }
}

/** Nothing would be read better at another size: a wrong check digit that is seen plainly is wrong on the paper. */
export function isSure({ result, likeness, plain }: ReadZone): boolean {
  return result.valid || (likeness > 0.93 && plain > 2 * PLAIN)
}

/** Of one length there are a visa and another document: their first sign tells. */
function formatsOf({ signs }: Zone, likes: readonly Float32Array[][]): MrzFormat[] {
  const worth = (among: string) => Math.max(...Array.from(among, (sign) => likes[0]![0]![SIGNS.indexOf(sign)]!))
  const isVisa = signs !== 30 && worth('V') > worth('PACI')
  return mrzFormats.filter((format) => layouts[format].length === signs && format.startsWith('MRV') === isVisa)
}

/** Ordinary writing of equal steps is like no zone: almost nothing in it fits. */
function isZone({ likeness, plain, result }: ReadZone): boolean {
  if (plain < PLAIN) return false
  const wrong = result.errors.length
  return likeness > READABLE && (wrong <= 3 || (likeness > LIKELY && wrong <= 6))
}

function keep(found: ReadZone[], read: ReadZone) {
  const same = found.findIndex((one) => overlaps(one.box, read.box))
  if (same < 0) found.push(read)
  else if (rank(read) > rank(found[same]!)) found[same] = read
}

function rank({ result, likeness }: ReadZone): number {
  return likeness - result.errors.length * 0.05
}

/** Where the zone is in the picture as it was given. */
function boxIn({ gray, lying }: Page, { rows }: Zone): ReadZone['box'] {
  const xs = rows.flatMap((row) => [valueAt(row.x, 0), valueAt(row.x, row.signs - 1)])
  const ys = rows.flatMap((row) => [valueAt(row.y, 0), valueAt(row.y, row.signs - 1)])
  const half = rows[0]!.height / 2
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys) - half, Math.max(...ys) + half]
  return lying ? [top, gray.width - right, bottom, gray.width - left] : [left, top, right, bottom]
}

function overlaps(a: ReadZone['box'], b: ReadZone['box']): boolean {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const high = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const least = Math.min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
  return wide > 0 && high > 0 && wide * high > 0.2 * least
}
