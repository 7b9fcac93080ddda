import type { PlainDate } from '../../time/plain-date.ts'
import { fromDay, toDay } from '../../time/plain-date.ts'
import type { Sources } from '../exercise.ts'
import { drawFrom } from './draw.ts'
import { periodOfFiles, receivedInQuarter } from './quarter.ts'

export const findingColumns = ['reference', 'rule', 'dimension', 'severity', 'due_on', 'state'] as const

/** Rules of the program's own catalogue, as the file names them. */
const rules = [
  ['birth_on_new_year', 'plausibility', 'look'],
  ['person_twice', 'uniqueness', 'mend'],
  ['document_ends_before_issue', 'consistency', 'mend'],
  ['document_number_impossible', 'validity', 'mend'],
  ['address_missing', 'completeness', 'look'],
  ['reply_recorded_late', 'timeliness', 'note'],
] as const

/** `open`: nobody has done anything yet; `mended`; `accepted`: it is so, with a reason. */
const states = ['open', 'open', 'mended', 'accepted'] as const

const mostApplications = 40

export interface FindingsFile {
  rows: readonly (readonly string[])[]
  /** The day on which the list was made. */
  on: PlainDate
  counts: {
    applications: number
    findings: number
    /** Findings, and the applications that have one. */
    open: number
    applicationsOpen: number
    applicationsFound: number
    overdue: number
    /** Past their day, whatever became of them. */
    pastDay: number
  }
}

/** What the rules found in the applications of a quarter; an application in which they found nothing has a line as well. */
export function findingsFile(sources: Sources): FindingsFile {
  const draw = drawFrom(`findings ${sources.setting.year}`)
  const on = periodOfFiles(sources.setting).to
  const applications = draw.some(receivedInQuarter(sources), mostApplications)
  const lines = applications.flatMap(({ reference, receivedOn }, index) => {
    // Every third is clean, every fourth has two findings.
    const count = index % 3 === 0 ? 0 : index % 4 === 1 ? 2 : 1
    const found = draw.some(rules, count)
    if (found.length === 0) return [[reference, '', '', '', '', '']]
    return found.map(([rule, dimension, severity]) => {
      const due = fromDay(toDay(receivedOn) + 14 + draw.number(50))
      return [reference, rule, dimension, severity, due, draw.one(states)]
    })
  })
  const findings = lines.filter(([, rule]) => rule !== '')
  const open = findings.filter((line) => line[5] === 'open')
  const past = (line: readonly string[]) => line[4]! < on
  const distinct = (all: readonly (readonly string[])[]) => new Set(all.map(([reference]) => reference)).size
  return {
    rows: [[...findingColumns], ...lines],
    on,
    counts: {
      applications: applications.length,
      findings: findings.length,
      open: open.length,
      applicationsOpen: distinct(open),
      applicationsFound: distinct(findings),
      overdue: open.filter(past).length,
      pastDay: findings.filter(past).length,
    },
  }
}
