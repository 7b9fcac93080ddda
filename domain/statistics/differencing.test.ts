import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ruleAgainst } from './allowed.ts'
import { isCalendar } from './cell-name.ts'
import { type Control, protect, type Told } from './disclosure.ts'
import type { Dimension, Fact } from './fact.ts'
import { measureOf } from './measures.ts'
import { partnersToo } from './partners.ts'
import { type Period, readPeriod } from './period.ts'
import { type Figure, type Question, tallyOf } from './tally.ts'

/**
 * An attacker who asks everything that may be asked: every table of up to three dimensions, every filter, every period, and the same
 * again in every other way of saying it, to take the average. What was told is a system of equations about how many persons there
 * are of each kind, and the attacker solves it.
 */

const measure = measureOf('refused')!
const dimensions = ['requesting_state', 'sex', 'age', 'ground'] as const
const calendar = ['month', 'quarter', 'year'] as const
const today = '2026-02-01'
const threshold = 5

/** Persons as they are: a few kinds of many, and many kinds of a few. The same at each run. */
function population(seed: string): Fact[] {
  const pick = draw(seed)
  const of = <T>(values: readonly T[]) => values[Math.floor(pick() ** 2 * values.length)]!
  return Array.from({ length: 200 }, () => ({
    kind: 'answered',
    about: 'person',
    on: of(['2025-02-11', '2025-01-05', '2025-08-08']),
    by: {
      outcome: 'refused',
      basis: 'decision',
      requesting_state: of(['XA', 'XB', 'XC', 'XD']),
      sex: of(['male', 'female']),
      age: of(['18_to_34', '35_and_over', 'unknown', '14_to_17']),
      ground: of(['not_national', 'no_evidence', 'other']),
    },
  }))
}

function draw(seed: string): () => number {
  let turn = 0
  return () => chanceOf(seed)(String(turn++))
}
const chanceOf = (secret: string) => (name: string) =>
  createHmac('sha256', secret).update(name).digest().readUIntBE(0, 6) / 2 ** 48

/** Every question that the rules allow of a few periods; a dimension of the calendar counts as one. */
function* questions(): Iterable<Question> {
  const all: Dimension[] = [...dimensions, ...calendar]
  for (const text of ['2025', '2025-Q1', '2025-02', '2025-01']) {
    for (const by of upTo(3, all)) {
      const question = { measure, period: readPeriod(text)!, by }
      if (ruleAgainst(question, today) === null) yield question
    }
  }
}

function upTo(most: number, from: readonly Dimension[]): Dimension[][] {
  const [first, ...rest] = from
  if (first === undefined || most === 0) return [[]]
  return [...upTo(most - 1, rest).map((one) => [first, ...one]), ...upTo(most, rest)]
}

type Telling = (question: Question, figures: readonly Figure[], whole: Figure) => { figures: Told[]; whole: Told }

const exact = ({ by, count, value }: Figure): Told => ({ by, count, value })
const silent = ({ by }: Figure): Told => ({ by, count: null, value: null, hidden: 'protected' })
/** Small numbers hidden, and nothing else done. */
const smallAlone: Telling = (_question, figures, whole) => ({
  figures: figures.map((one) => (one.count < threshold ? silent(one) : exact(one))),
  whole: whole.count < threshold ? silent(whole) : exact(whole),
})
/** Table by table with partners, as statistical offices do it with one table: numbers as they are. */
const withPartners: Telling = ({ by }, figures, whole) => {
  const cells = figures.map((figure, place) => {
    const small = figure.count < threshold
    return { figure, name: String(place), seems: figure.count, small }
  })
  const hidden = partnersToo(by, cells, threshold)
  return {
    figures: figures.map((one, place) => (hidden[place] ? silent(one) : exact(one))),
    whole: whole.count < threshold ? silent(whole) : exact(whole),
  }
}
const control: Control = { threshold, scope: 'all', chance: chanceOf('installation') }
const protectedly: Telling = (question, figures, whole) => protect(question, figures, whole, control)

/** Numbers drawn by the words of a question, and not by the facts behind it. */
const byWords: Telling = (question, figures, whole) => {
  const [some, all] = [figures.map(unmarked), unmarked(whole)]
  return protect(question, some, all, control)
}
const unmarked = ({ mark: _mark, ...figure }: Figure): Figure => figure

interface Cell {
  kinds: Set<string>
  count: number
  /** Of all answers, the average. */
  told: number | null
  answers: number
}

const isSmall = ({ told, count }: Cell) => told === null && count > 0 && count < threshold

interface Table {
  question: Question
  figures: Figure[]
  whole: Figure
  /** Of each figure, and last of the whole. */
  kinds: Set<string>[]
}

/** What tells facts apart that a question can tell apart, as the program has it of their groups and months. */
const markOf = (fact: Fact) => createHmac('sha256', 'group').update(kindOf(fact)).digest().readUIntBE(0, 3)
const kindOf = (fact: Fact) => [...dimensions.map((one) => fact.by[one]), fact.on.slice(0, 7)].join(' ')

function tablesOf(facts: readonly Fact[]): Table[] {
  const examples = [...new Map(facts.map((fact) => [kindOf(fact), fact])).values()]
  return [...questions()].map((question) => {
    const [figures, [whole]] = [question.by, []].map((by) => {
      const tally = tallyOf({ ...question, by })
      for (const fact of facts) tally.add(fact, 1, markOf(fact))
      return tally.figures()
    }) as [Figure[], Figure[]]
    const kinds = [...figures, whole!].map(({ by }) => {
      const one = { ...question, by: [], only: asFilter(by) }
      return new Set(examples.filter((fact) => isIn(fact, one)).map(kindOf))
    })
    return { question, figures, whole: whole!, kinds }
  })
}

interface Asked {
  kinds: string[]
  cells: Cell[]
}

/** Everything that the attacker is told: of which kinds of persons a number is the sum, and the number or that it is hidden. */
function askEverything(tables: readonly Table[], telling: Telling, periodsOf = asItIsSaid): Asked {
  const cells = new Map<string, Cell>()
  for (const { question, figures, whole, kinds } of tables) {
    const hear = (place: number, { count: told }: Told) => {
      const key = [...kinds[place]!].sort().join('|')
      const { count } = [...figures, whole][place]!
      const { answers, ...known } = cells.get(key) ?? { kinds: kinds[place]!, count, told: null, answers: 0 }
      if (told === null) cells.set(key, { ...known, answers })
      else
        cells.set(key, { ...known, told: ((known.told ?? 0) * answers + told) / (answers + 1), answers: answers + 1 })
    }
    for (const period of periodsOf(question)) {
      const asked = { ...question, period }
      const told = telling(asked, figures, whole)
      for (const [place, one] of [...told.figures, told.whole].entries()) hear(place, one)
      for (const [place, figure] of figures.entries()) {
        const alone = { ...asked, by: [], only: asFilter(figure.by) }
        hear(place, telling(alone, [], { ...figure, by: {} }).whole)
      }
    }
  }
  return { kinds: [...new Set([...cells.values()].flatMap((cell) => [...cell.kinds]))], cells: [...cells.values()] }
}

const asItIsSaid = ({ period }: Question): Period[] => [period]
/** Years that hold the same persons: nobody was there before. */
const saidOtherwise = ({ period }: Question): Period[] =>
  Array.from({ length: 60 }, (_, years) => ({ ...period, from: `${2025 - years}-01-01` }))
const isYear = ({ from, to }: Period) => from === '2025-01-01' && to === '2025-12-31'

function isIn(fact: Fact, question: Question): boolean {
  const tally = tallyOf(question)
  tally.add(fact)
  return tally.figures()[0]!.count === 1
}

function asFilter(by: Figure['by']): NonNullable<Question['only']> {
  return Object.fromEntries(Object.entries(by).map(([dimension, value]) => [dimension, [value!]]))
}

/** Small numbers that follow from what was told, taken as exact sums: each hidden cell that is a combination of told ones. */
function solved({ kinds, cells }: Asked): Cell[] {
  const place = new Map(kinds.map((kind, index) => [kind, index]))
  const row = (cell: Cell) => {
    const values = new Float64Array(kinds.length + 1)
    for (const kind of cell.kinds) values[place.get(kind)!] = 1
    values[kinds.length] = cell.told ?? 0
    return values
  }
  const basis = new Map<number, Float64Array>()
  for (const cell of cells) if (cell.told !== null) reduceBy(basis, row(cell), kinds.length, true)
  return cells
    .filter(({ told, count }) => told === null && count > 0 && count < threshold)
    .filter((cell) => {
      const left = reduceBy(basis, row(cell), kinds.length, false)
      return left !== null && Math.round(-left) === cell.count
    })
}

/** Gauss: the row less what the basis explains. @returns what is left of the number where nothing is left of the kinds */
function reduceBy(basis: Map<number, Float64Array>, row: Float64Array, width: number, keep: boolean): number | null {
  for (let column = 0; column < width; column++) {
    const factor = row[column]!
    if (Math.abs(factor) < 1e-9) continue
    const known = basis.get(column)
    if (!known) {
      if (keep)
        basis.set(
          column,
          row.map((value) => value / factor),
        )
      return null
    }
    for (let at = column; at <= width; at++) row[at]! -= factor * known[at]!
  }
  return row[width]!
}

/**
 * The least and the most that each hidden cell can hold, by every told sum that it is a part of, again and again. The attacker
 * knows how numbers are rounded and takes it that none is altered by more than ten, which is so in 2000 of 2001 cells.
 */
function pinned({ cells }: { cells: Cell[] }, slack: number): Cell[] {
  const small = cells.filter(isSmall)
  const shown = cells.filter(({ told }) => told !== null)
  const bounds = ({ told }: Cell): [number, number] => [Math.max(0, told! - slack), told! + slack]
  return small.filter((cell) => {
    let [least, most] = [1, Number.POSITIVE_INFINITY]
    for (const larger of shown) {
      if (!isPart(cell.kinds, larger.kinds)) continue
      most = Math.min(most, bounds(larger)[1])
      const rest = shown.filter((one) => isPart(one.kinds, larger.kinds) && isApart(one.kinds, cell.kinds))
      // The rest of the sum in one piece: told elsewhere, it leaves the cell alone.
      const others = rest.find((one) => one.kinds.size === larger.kinds.size - cell.kinds.size)
      if (!others) continue
      least = Math.max(least, bounds(larger)[0] - bounds(others)[1])
      most = Math.min(most, bounds(larger)[1] - bounds(others)[0])
    }
    return least === most && least === cell.count
  })
}

/** How many small numbers the likeliest table of kinds gets right: every told number is taken to be as wrong as any other. */
function guessed({ kinds, cells }: Asked): number {
  const place = new Map(kinds.map((kind, index) => [kind, index]))
  const size = kinds.length
  const normal = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size + 1)
    row[at] = 1e-3
    return row
  })
  for (const cell of cells) {
    if (cell.told === null) continue
    const own = [...cell.kinds].map((kind) => place.get(kind)!)
    for (const one of own) {
      for (const other of own) normal[one]![other]! += cell.answers
      normal[one]![size]! += cell.told * cell.answers
    }
  }
  for (let at = 0; at < size; at++) {
    for (let below = 0; below < size; below++) {
      if (below === at) continue
      const factor = normal[below]![at]! / normal[at]![at]!
      for (let column = at; column <= size; column++) normal[below]![column]! -= factor * normal[at]![column]!
    }
  }
  const likely = normal.map((row, at) => row[size]! / row[at]!)
  const small = cells.filter(isSmall)
  const right = small.filter(({ kinds: own, count }) => {
    const sum = [...own].reduce((total, kind) => total + likely[place.get(kind)!]!, 0)
    return Math.min(threshold - 1, Math.max(1, Math.round(sum))) === count
  })
  return right.length / small.length
}

const isPart = (one: Set<string>, of: Set<string>) => one.size < of.size && [...one].every((kind) => of.has(kind))
const isApart = (one: Set<string>, other: Set<string>) => ![...one].some((kind) => other.has(kind))

describe('an attacker who asks for shares as well', () => {
  it('is told nothing of them that the numbers themselves do not tell', () => {
    const facts = population('persons')
    const mixed = facts.map((fact, index) =>
      index % 3 === 0 ? { ...fact, by: { ...fact.by, outcome: 'accepted' } } : fact,
    )
    const toldOf = (code: string, { period, by }: Question) => {
      const question = { measure: measureOf(code)!, period, by }
      const [figures, [whole]] = [by, []].map((some) => {
        const tally = tallyOf({ ...question, by: some })
        for (const fact of mixed) tally.add(fact)
        return tally.figures()
      }) as [Figure[], Figure[]]
      const told = protect(question, figures, whole!, control)
      return new Map([...told.figures, told.whole].map((one) => [JSON.stringify(one.by), one]))
    }
    // A share is not broken down by what makes its part.
    const asked = [...questions()].filter(({ by }) => !by.includes('ground'))
    let shown = 0
    for (const question of asked) {
      const [all, parts] = [toldOf('persons_answered', question), toldOf('refused', question)]
      for (const [key, share] of toldOf('refused_share', question)) {
        const [count, part] = [all.get(key)!.count, parts.has(key) ? parts.get(key)!.count : 0]
        const hidden = count === null || part === null
        expect(share.hidden === 'protected').toBe(hidden)
        expect([share.count, share.part]).toEqual(hidden ? [null, null] : [count, Math.min(part, count)])
        if (share.value === null) continue
        shown += 1
        expect(share.value).toBe(Math.min(part!, count!) / count!)
      }
    }
    expect(shown).toBeGreaterThan(50)
  })
})

describe('an attacker who asks everything', () => {
  const tables = tablesOf(population('persons'))
  it('learns every small number where nothing else is hidden', () => {
    const asked = askEverything(tables, smallAlone)
    expect(solved(asked)).toEqual(asked.cells.filter(isSmall))
    expect(pinned(asked, 0).length).toBeGreaterThan(50)
    expect(guessed(asked)).toBeGreaterThan(0.99)
  })

  it('learns most of them where each table alone is safe', () => {
    const asked = askEverything(tables, withPartners)
    expect(solved(asked).length).toBeGreaterThan(100)
    expect(pinned(asked, 0).length).toBeGreaterThan(20)
    expect(guessed(asked)).toBeGreaterThan(0.8)
  })

  it('learns none under disclosure control, and its best guess of one is wrong more often than right', () => {
    const asked = askEverything(tables, protectedly)
    expect(pinned(asked, 10 + threshold / 2)).toEqual([])
    expect(guessed(asked)).toBeLessThan(0.5)
  })

  it('learns no more by asking for the same persons in other words, which gave most away where words decided', () => {
    const yearly = tables.filter(({ question: { period, by } }) => isYear(period) && !by.some(isCalendar))
    const words = askEverything(yearly, byWords, saidOtherwise)
    expect(solved(words).length).toBeGreaterThan(4)
    expect(guessed(words)).toBeGreaterThan(0.5)
    const asked = askEverything(yearly, protectedly, saidOtherwise)
    expect(solved(asked)).toEqual([])
    expect(guessed(asked)).toBeLessThan(0.5)
  })
})
