import type { FileTruth, SourceCase, Sources } from '../exercise.ts'
import { type Draw, drawFrom } from './draw.ts'
import { receivedInQuarter } from './quarter.ts'

export const applicationColumns = ['reference', 'requesting_state', 'sent_on', 'received_on', 'persons'] as const
type Column = (typeof applicationColumns)[number]
type Row = Record<Column, string>

/** The faults that stand in the file, each in so many of its rows. Two of them nobody can mend by looking at the file alone. */
export const faultsOfFile = {
  days_local: 6,
  state_written: 5,
  persons_text: 4,
  spaces: 3,
  days_swapped: 3,
  twice: 3,
  day_impossible: 2,
  total_row: 1,
} as const
export type FaultOfFile = keyof typeof faultsOfFile

/** What the total row has in its first column, in the language of whoever typed it: a file has one. */
export const totalWord = 'TOTAL'

const mostRows = 40

export interface ApplicationsFile {
  dirty: readonly (readonly string[])[]
  truth: FileTruth
  /** What somebody adds up who did not clean it first. */
  sums: { persons: number; personsDirty: number; rowsDirty: number }
}

/** The list of applications received in a quarter, as a unit might send it: true, and unusable until somebody cleans it. */
export function applicationsFile(sources: Sources): ApplicationsFile {
  const draw = drawFrom(`applications ${sources.setting.year}`)
  const cases = chosen(draw, receivedInQuarter(sources))
  const clean = cases.map(rowOf)
  const plan = planned(draw, cases)
  const unknown: FileTruth['unknown'][number][] = []
  const dirty = clean.map((row, index) => soiled(row, plan.get(index)))
  for (const [index, fault] of plan) {
    if (fault !== 'day_impossible') continue
    clean[index]!.received_on = ''
    unknown.push({ key: clean[index]!.reference, column: 'received_on' })
  }
  const copies = [...plan].filter(([, fault]) => fault === 'twice').map(([index]) => ({ ...dirty[index]! }))
  for (const copy of copies) dirty.splice(draw.number(dirty.length + 1), 0, copy)
  const personsDirty = dirty.reduce((sum, row) => sum + Number.parseInt(row.persons.trim(), 10), 0)
  const total = { reference: totalWord, requesting_state: '', sent_on: '', received_on: '', persons: `${personsDirty}` }
  const lines = [...dirty, total].map((row) => applicationColumns.map((column) => row[column]))
  return {
    dirty: [[...applicationColumns], ...lines],
    truth: { kind: 'file', columns: applicationColumns, key: 'reference', rows: clean, unknown, gone: [totalWord] },
    sums: {
      persons: cases.reduce((sum, { persons }) => sum + persons, 0),
      personsDirty,
      rowsDirty: lines.length,
    },
  }
}

/** Some of them, and among these whatever was received on another day than sent: only there can days be swapped. */
function chosen(draw: Draw, all: readonly SourceCase[]): SourceCase[] {
  const others = new Set(
    draw.some(
      all.filter((one) => !isApart(one)),
      mostRows - 2 * faultsOfFile.days_swapped,
    ),
  )
  const apart = new Set(draw.some(all.filter(isApart), mostRows - others.size))
  return all.filter((one) => apart.has(one) || others.has(one))
}

function isApart({ submittedOn, receivedOn }: SourceCase): boolean {
  return submittedOn < receivedOn
}

function rowOf({ reference, requestingState, submittedOn, receivedOn, persons }: SourceCase): Row {
  return {
    ...{ reference, requesting_state: requestingState, sent_on: submittedOn, received_on: receivedOn },
    persons: String(persons),
  }
}

/** One fault for a row at most, so that each can be seen; days can only be swapped where there are two. */
function planned(draw: Draw, cases: readonly SourceCase[]): Map<number, FaultOfFile> {
  const plan = new Map<number, FaultOfFile>()
  const apart = cases.flatMap((one, index) => (isApart(one) ? [index] : []))
  for (const index of draw.some(apart, faultsOfFile.days_swapped)) plan.set(index, 'days_swapped')
  const free = draw.shuffled(cases.map((_, index) => index).filter((index) => !plan.has(index)))
  // A day that does not exist is a thirtieth of February; of another month it would name two faults.
  const inFebruary = (index: number) => cases[index]!.receivedOn.slice(5, 7) === '02'
  const impossible = free.toSorted((one, other) => Number(inFebruary(other)) - Number(inFebruary(one)))
  for (const index of impossible.slice(0, faultsOfFile.day_impossible)) plan.set(index, 'day_impossible')
  const rest = free.filter((index) => !plan.has(index))
  const others: FaultOfFile[] = ['days_local', 'state_written', 'persons_text', 'spaces', 'twice']
  for (const fault of others) {
    for (const index of rest.splice(0, faultsOfFile[fault])) plan.set(index, fault)
  }
  return plan
}

function soiled(row: Row, fault: FaultOfFile | undefined): Row {
  switch (fault) {
    case 'days_local':
      return { ...row, sent_on: local(row.sent_on), received_on: local(row.received_on) }
    case 'state_written':
      return { ...row, requesting_state: ` ${row.requesting_state.toLowerCase()}` }
    case 'persons_text':
      return { ...row, persons: `${row.persons} pers.` }
    case 'spaces':
      return { ...row, reference: ` ${row.reference} ` }
    case 'days_swapped':
      return { ...row, sent_on: row.received_on, received_on: row.sent_on }
    case 'day_impossible':
      return { ...row, received_on: `${row.received_on.slice(0, 4)}-02-30` }
    default:
      return { ...row }
  }
}

function local(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}`
}
