import { type Chance, chance } from './chance.ts'
import { damaged, type Slip } from './damage.ts'
import { type Names, names } from './frequencies.ts'

export interface PlainRecord {
  id: string
  given: string
  family: string
  suburb: string
  state: string
  born: string
}

/**
 * Two lists like the public pair of five thousand: every person once in each, the second time with errors. A look-alike and
 * not the public lists themselves, made as hard as their first pages are (`hardness`).
 */
export function twoLists(seed: number, count = 5000): { left: PlainRecord[]; right: PlainRecord[] } {
  const by = chance(seed)
  const from = names(by)
  const left = Array.from({ length: count }, (_, at) => original(by, from, `rec-${at}-org`))
  const right = left.map((record, at) => duplicate(by, from, record, `rec-${at}-dup-0`))
  return { left: shuffled(by, left), right: shuffled(by, right) }
}

/** A list of many, row by row, and one of few whose persons all stand in it: too many to hold them all. */
export function* manyAndFew(
  seed: number,
  many: number,
  few: number,
): Generator<{ record: PlainRecord; again: PlainRecord | null }> {
  const by = chance(seed)
  const from = names(by)
  for (let at = 0; at < many; at++) {
    const record = original(by, from, `rec-${at}-org`)
    yield { record, again: at % Math.floor(many / few) === 0 ? duplicate(by, from, record, `rec-${at}-dup-0`) : null }
  }
}

/** One list like the public one of two thousand persons with three thousand duplicates, up to five of one person. */
export function oneList(seed: number, originals = 2000, duplicates = 3000): PlainRecord[] {
  const by = chance(seed)
  const from = names(by)
  const list = Array.from({ length: originals }, (_, at) => original(by, from, `rec-${at}-org`))
  const order = shuffled(by, list.slice(0, originals))
  for (let made = 0, at = 0; made < duplicates; at++) {
    const record = order[at % order.length]!
    const times = Math.min(duplicates - made, at < order.length ? by.of([1, 1, 1, 2, 2, 3, 4, 5]) : 1)
    for (let time = 0; time < times; time++, made++)
      list.push(
        duplicate(by, from, record, record.id.replace('org', `dup-${time + 10 * Math.floor(at / order.length)}`)),
      )
  }
  return shuffled(by, list)
}

function original(by: Chance, from: Names, id: string): PlainRecord {
  return {
    id,
    given: by.happens(0.03) ? '' : from.given(),
    family: by.happens(0.008) ? '' : from.family(),
    suburb: by.happens(0.01) ? '' : from.place(),
    state: by.happens(0.01) ? '' : from.state(),
    born: by.happens(0.035) ? '' : date(by),
  }
}

const wordErrors: readonly (readonly [number, Slip])[] = [
  ...([
    [0.14, 'sound'],
    [0.16, 'insert'],
    [0.14, 'delete'],
    [0.22, 'substitute'],
    [0.09, 'transpose'],
  ] as const),
  ...([
    [0.05, 'split'],
    [0.03, 'join'],
    [0.06, 'missing'],
    [0.11, 'other'],
  ] as const),
]
const dateErrors: readonly (readonly [number, Slip])[] = [
  ...([
    [0.5, 'substitute'],
    [0.3, 'transpose'],
    [0.12, 'missing'],
    [0.08, 'other'],
  ] as const),
]
/** How often a field is touched; persons with many errors have them in many fields. */
const touched = { given: 0.37, family: 0.34, suburb: 0.27, state: 0.1, born: 0.1, exchanged: 0.02 }

function duplicate(by: Chance, from: Names, record: PlainRecord, id: string): PlainRecord {
  const care = by.of([0.6, 0.9, 1, 1.5])
  const word = (value: string, share: number, other: () => string) => {
    let now = value
    for (let more = share * care; by.happens(more); more = 0.33) now = damaged(by, now, drawn(by, wordErrors), other)
    return now
  }
  const born = by.happens(touched.born * care)
    ? damaged(by, record.born, drawn(by, dateErrors), () => date(by))
    : record.born
  const changed = {
    id,
    given: word(record.given, touched.given, from.given),
    family: word(record.family, touched.family, from.family),
    suburb: word(record.suburb, touched.suburb, from.place),
    state: word(record.state, touched.state, from.state),
    born,
  }
  return by.happens(touched.exchanged) ? { ...changed, given: changed.family, family: changed.given } : changed
}

function drawn(by: Chance, errors: readonly (readonly [number, Slip])[]): Slip {
  let rest = by.next()
  for (const [share, error] of errors) {
    rest -= share
    if (rest < 0) return error
  }
  return 'substitute'
}

function date(by: Chance): string {
  return new Date(Date.UTC(1900, 0, 1) + by.below(36524) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
}

function shuffled<T>(by: Chance, values: readonly T[]): T[] {
  const order = [...values]
  for (let at = order.length - 1; at > 0; at--) {
    const other = by.below(at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

/** The share of persons whose fields differ between their two records: what the look-alike is held to. */
export function hardness(left: readonly PlainRecord[], right: readonly PlainRecord[]): Record<string, number> {
  const other = new Map(right.map((record) => [record.id.split('-')[1], record]))
  const fields = ['given', 'family', 'suburb', 'state', 'born'] as const
  const pairs = left.map((record) => [record, other.get(record.id.split('-')[1])!] as const)
  return Object.fromEntries(
    fields.map((field) => [field, pairs.filter(([a, b]) => a[field] !== b[field]).length / pairs.length]),
  )
}

export const heading = 'rec_id, given_name, surname, suburb, state, date_of_birth'

export function row({ id, given, family, suburb, state, born }: PlainRecord): string {
  return [id, given, family, suburb, state, born].join(', ')
}

export function asCsv(records: readonly PlainRecord[]): string {
  return [heading, ...records.map(row)].join('\n')
}
