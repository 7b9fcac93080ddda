import { sql } from 'kysely'
import type { QualityScores } from '../../../contract/quality.ts'
import { seesFindings, seesQuality } from '../../../domain/access/quality.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { edition } from '../../../domain/quality/catalogue.ts'
import {
  type NamedScore,
  nameOfScore,
  type Protection,
  protectScores,
  type QualityScore,
  sumOf,
  type ToldScore,
} from '../../../domain/quality/score.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { protectionBy } from '../statistics/figures.ts'
import { logQualityQuery } from '../statistics/query-log.ts'
import { daysOf, monthBefore } from './months.ts'

interface Row extends QualityScore {
  month: string
  agreementId: string
  side: Relation
  /** The authority, of the own State; the State, of another one. */
  id: string
  state: string
  /** The States towards which it was counted. */
  towards: string[]
  countedAt: Date
}
type Item = QualityScores['items'][number]

/**
 * The scores of some months, this one included: of the own unit; for a central authority and an analyst of the own State, of
 * each of its authorities, and of what every other State sends to it or answers, in one number. Whoever only counts reads
 * months that are over, under disclosure control, and that they asked stands in the query log of figures.
 * @throws ProblemError 404 for whoever neither works on files nor counts
 */
export async function readScores(services: Services, official: Official, months: number): Promise<QualityScores> {
  if (!seesQuality(official.roles)) throw notFound()
  const monthOf = (back: number) => monthBefore(services.clock(), back)
  const { id, state, kind } = official.authority
  const countsOnly = !seesFindings(official.roles)
  const whole = countsOnly || kind === 'central'
  const period = { first: monthOf(months - 1), before: monthOf(countsOnly ? 0 : -1) }
  const own = await withOfficial(services, official, (tx) => ofOwnState(tx, state, period), { readOnly: true })
  if (!whole) return { items: own.filter((row) => row.id === id).map((row) => itemOf(row, 'authority', row.id, true)) }
  const others = await withSystem(services.pools.system, (tx) => ofOthers(tx, state, period), { readOnly: true })
  const tables = [...Map.groupBy([...own, ...others], (row) => tableOf(row, state)).values()].map((rows) => ({
    own: rows.filter((row) => row.state === state),
    others: rows.filter((row) => row.state !== state),
  }))
  const protection = countsOnly ? protectionBy(services) : null
  const told = tables.map((table) => itemsOf(table, state, protection))
  const items = [...told.flatMap((one) => one.own), ...told.flatMap((one) => one.others)]
  if (countsOnly) await logScores(services, official, period, items)
  return { items }
}

/** Of each score every number that is not the affair of another State. */
function logScores(services: Services, official: Official, { first, before }: Period, items: readonly Item[]) {
  const numbers = items.flatMap(
    ({ applications, withoutMend, withoutLook, persons, personsWithout, accepted, own }) => [
      ...[applications, withoutMend, withoutLook, persons, personsWithout],
      ...(own ? [accepted] : []),
    ],
  )
  const question = { measure: 'quality_scores', edition, period: daysOf(first, before) } as const
  return withOfficial(services, official, (tx) => logQualityQuery(tx, services, official, { ...question, numbers }))
}

/** What the own State files is what the others answer: one table. */
function tableOf({ month, agreementId, side, state }: Row, own: string): string {
  return [month, agreementId, (side === 'requesting') === (state === own)].join(' ')
}

function itemsOf(table: { own: Row[]; others: Row[] }, state: string, protection: Protection | null) {
  const first = table.own[0] ?? table.others[0]!
  const total = { ...first, ...sumOf(table.own), state, towards: [...new Set(table.own.flatMap((row) => row.towards))] }
  const told = protection && controlled(table, total, protection)
  return {
    own: table.own[0]
      ? [
          itemOf(total, 'state', state, true, told?.total),
          ...table.own.map((row, index) => itemOf(row, 'authority', row.id, true, told?.lists[0]?.[index])),
        ]
      : [],
    others: table.others.map((row, index) => itemOf(row, 'state', row.state, false, told?.lists[1]?.[index])),
  }
}

/** Both lists at once: the authorities of the own State and the other States add up to the same applications. */
function controlled({ own, others }: { own: Row[]; others: Row[] }, total: Row, protection: Protection) {
  const lists = [own.map((row) => named(row, own.length === 1 ? '' : row.id)), others.map((row) => named(row))]
  return protectScores(named(total), lists, protection)
}

function named(row: Row, authority = ''): NamedScore {
  return { ...row, nameOf: (of) => nameOfScore({ ...row, authority }, of) }
}

interface Period {
  first: string
  before: string
}

async function ofOwnState(tx: Transaction, state: string, { first, before }: Period): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select to_char(month, 'YYYY-MM') as month, agreement_id as "agreementId", side, authority_id as id, state,
           array_agg(distinct other_state) as towards, ${sums}
      from quality_scores
     where month >= ${first}::date and month < ${before}::date and state = ${state}
     group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** Of another State nothing is read of an authority. As the system role: the row policies show the rows of the own State alone. */
async function ofOthers(tx: Transaction, state: string, { first, before }: Period): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select to_char(month, 'YYYY-MM') as month, agreement_id as "agreementId", side, state as id, state,
           array[${state}] as towards, ${sums}
      from quality_scores
     where month >= ${first}::date and month < ${before}::date and other_state = ${state} and state <> ${state}
     group by 1, 2, 3, state order by 1, 2, 3, state`.execute(tx)
  return rows
}

const sums = sql`
  sum(applications)::int as applications, sum(without_mend)::int as "withoutMend", sum(without_look)::int as "withoutLook",
  sum(persons)::int as persons, sum(persons_without)::int as "personsWithout", sum(accepted)::int as accepted,
  max(counted_at) as "countedAt"`

function itemOf(row: Row, of: Item['of'], id: string, own: boolean, told: ToldScore = sumOf([row])): Item {
  const { month, agreementId, side, countedAt } = row
  // Whether the other side accepted something is its own affair.
  const accepted = own ? told.accepted : null
  return { month, agreementId, side, of, id, own, ...told, accepted, countedAt: countedAt.toISOString() }
}
