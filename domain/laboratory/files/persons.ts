import type { InventedNames, Sources } from '../exercise.ts'
import { type Draw, drawFrom } from './draw.ts'

export const personColumns = [
  'number',
  'family_name',
  'given_name',
  'fathers_name',
  'sex',
  'born_on',
  'document',
] as const

interface Person {
  family: string
  given: string
  father: string
  sex: 'F' | 'M'
  born: string
  document: string
}

/** Why two rows are one person, though they differ. */
export const truePairs = ['spelling', 'letters', 'names_swapped', 'day_and_month', 'married'] as const
/** Why two rows look like one person and are not. */
export const falsePairs = ['twins', 'namesakes', 'january'] as const
export type PairKind = (typeof truePairs)[number] | (typeof falsePairs)[number]

export interface PersonsFile {
  rows: readonly (readonly string[])[]
  /** `P03-P17`, in the order of the list. */
  pairs: readonly { id: string; kind: PairKind; one: boolean }[]
  /** Lines, and the persons behind them. */
  lines: number
  persons: number
}

const alone = 10

/** A list of persons from two units. Some stand in it twice, and some only look so. */
export function personsFile({ setting, names }: Sources): PersonsFile {
  const draw = drawFrom(`persons ${setting.year}`)
  const make = maker(draw, names, setting.year)
  const made = [
    ...[...truePairs, ...falsePairs].map((kind) => ({ kind, both: pairOf(kind, make, draw, names) })),
    ...Array.from({ length: alone }, () => ({ kind: null, both: [make(draw.one(['F', 'M'] as const))] })),
  ]
  const lines = draw.shuffled(made.flatMap((one, group) => one.both.map((person) => ({ person, group }))))
  const numbered = lines.map((line, index) => ({ ...line, number: `P${String(index + 1).padStart(2, '0')}` }))
  const pairs = made.flatMap(({ kind }, group) => {
    if (kind === null) return []
    const id = numbered.filter((line) => line.group === group).map(({ number }) => number)
    return [{ id: id.join('-'), kind, one: (truePairs as readonly string[]).includes(kind) }]
  })
  const rows = numbered.map(({ number, person: { family, given, father, sex, born, document } }) => [
    number,
    family,
    given,
    father,
    sex,
    born,
    document,
  ])
  return {
    rows: [[...personColumns], ...rows],
    pairs: pairs.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    lines: lines.length,
    persons: lines.length - truePairs.length,
  }
}

type Make = (sex: Person['sex'], fixed?: Partial<Person>) => Person

/** Each name once, so that nobody but the pairs looks like anybody else. */
function maker(draw: Draw, names: InventedNames, year: number): Make {
  const families = draw.shuffled(names.families.filter((one) => one !== mostLetters(names)))
  const given = { F: draw.shuffled(names.women), M: draw.shuffled(names.men) }
  let made = 0
  return (sex, fixed = {}) => {
    made += 1
    const family = families[made % families.length]!
    const two = (number: number) => String(number).padStart(2, '0')
    return {
      family: sex === 'F' ? family.woman : family.man,
      given: given[sex][made % given[sex].length]!,
      father: given.M[(made + 31) % given.M.length]!,
      sex,
      // Day and month differ and the day could be a month, so that they can be taken for one another.
      born: `${year - 20 - draw.number(35)}-${two(1 + draw.number(6))}-${two(7 + draw.number(6))}`,
      document: `${draw.one(['C', 'P', 'A'])}${String(10_000_000 + draw.number(89_999_999))}`,
      ...fixed,
    }
  }
}

function pairOf(kind: PairKind, make: Make, draw: Draw, names: InventedNames): [Person, Person] {
  const other = () => `${draw.one(['C', 'P', 'A'])}${String(10_000_000 + draw.number(89_999_999))}`
  switch (kind) {
    case 'spelling': {
      const first = make('M', { family: mostLetters(names).man })
      return [first, { ...first, family: spelt(first.family), given: spelt(first.given), father: spelt(first.father) }]
    }
    case 'letters': {
      const first = make('F')
      return [first, { ...first, family: plain(first.family), given: plain(first.given), document: '' }]
    }
    case 'names_swapped': {
      const first = make('M')
      return [first, { ...first, family: first.given, given: first.family, document: '' }]
    }
    case 'day_and_month': {
      const first = make('M')
      const [year, month, day] = first.born.split('-')
      return [first, { ...first, born: `${year}-${day}-${month}` }]
    }
    case 'married': {
      const first = make('F')
      return [first, { ...first, family: make('F').family }]
    }
    case 'twins': {
      const first = make('M')
      const { family, father, born } = first
      return [first, make('M', { family, father, born })]
    }
    case 'namesakes': {
      const first = make('M')
      return [first, make('M', { family: first.family, given: first.given })]
    }
    case 'january': {
      const first = make('F')
      const born = `${first.born.slice(0, 4)}-01-01`
      return [{ ...first, born }, make('F', { given: first.given, born, document: other() })]
    }
  }
}

/** The name in which most is spelt otherwise abroad. */
function mostLetters({ families }: InventedNames): InventedNames['families'][number] {
  const changed = (name: string) => [...name].filter((sign) => sign.toLowerCase() in abroad).length
  return families.toSorted((one, other) => changed(other.man) - changed(one.man))[0]!
}

/** How an office that writes by ear spells the letters of the region. */
const abroad: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ş: 'sh', ç: 'ch', c: 'j', x: 'kh', q: 'g', ğ: 'gh', ö: 'o', ü: 'u', ı: 'i', i: 'i' },
}

/** How a keyboard writes them that does not know them. */
const bare: Readonly<Record<string, string>> = { ə: 'e', ş: 's', ç: 'c', ğ: 'g', ö: 'o', ü: 'u', ı: 'i' }

function spelt(name: string): string {
  return rewritten(name, abroad)
}

function plain(name: string): string {
  const written = rewritten(name, bare)
  return written === name ? rewritten(name, abroad) : written
}

function rewritten(name: string, letters: Readonly<Record<string, string>>): string {
  return [...name]
    .map((sign) => {
      const small = sign === 'İ' ? 'i' : sign.toLowerCase()
      const to = letters[small] ?? small
      return small === sign ? to : to[0]!.toUpperCase() + to.slice(1)
    })
    .join('')
}
