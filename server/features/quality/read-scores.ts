import { sql } from 'kysely'
import type { QualityScores } from '../../../contract/quality.ts'
import { seesFindings, seesQuality } from '../../../domain/access/quality.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { leastTold, type QualityScore, sumOf, untold } from '../../../domain/quality/score.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

interface Row extends QualityScore {
  month: string
  agreementId: string
  side: Relation
  authorityId: string
  state: string
  countedAt: Date
}
type Item = QualityScores['items'][number]

/**
 * The scores of some months, this one included: of the own unit; for a central authority and an analyst of the own State, of
 * each of its authorities, and of what every other State sends to it or answers.
 * @throws ProblemError 404 for whoever neither works on files nor counts
 */
export async function readScores(services: Services, official: Official, months: number): Promise<QualityScores> {
  if (!seesQuality(official.roles)) throw notFound()
  const now = services.clock()
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 1)).toISOString().slice(0, 10)
  const { id, state, kind } = official.authority
  const countsOnly = !seesFindings(official.roles)
  const whole = countsOnly || kind === 'central'
  const { rows } = await withOfficial(
    services,
    official,
    (tx) =>
      sql<Row>`
        select to_char(month, 'YYYY-MM') as month, agreement_id as "agreementId", side, authority_id as "authorityId", state,
               sum(applications)::int as applications, sum(without_mend)::int as "withoutMend",
               sum(without_look)::int as "withoutLook", sum(persons)::int as persons,
               sum(persons_without)::int as "personsWithout", sum(accepted)::int as accepted, max(counted_at) as "countedAt"
          from quality_scores
         where month >= ${first}::date and (state = ${state} or other_state = ${state})
         group by 1, 2, 3, 4, 5 order by 1, 2, 3, 5, 4`.execute(tx),
    { readOnly: true },
  )
  const mine = rows.filter((row) => (whole ? row.state === state : row.authorityId === id))
  const groups = [...Map.groupBy(mine, (row) => [row.month, row.agreementId, row.side].join(' ')).values()]
  const others = whole ? rows.filter((row) => row.state !== state) : []
  const byState = [
    ...Map.groupBy(others, (row) => [row.month, row.agreementId, row.side, row.state].join(' ')).values(),
  ]
  return {
    items: [
      ...groups.flatMap((group) => {
        const hidden = countsOnly ? untold(group.map(({ applications }) => applications)) : new Set<number>()
        const parts = group.map((row, index) => itemOf([row], 'authority', row.authorityId, true, hidden.has(index)))
        return whole ? [itemOf(group, 'state', state, true, countsOnly && tooFew(group)), ...parts] : parts
      }),
      ...byState.map((group) => itemOf(group, 'state', group[0]!.state, false, countsOnly && tooFew(group))),
    ],
  }
}

function tooFew(rows: readonly Row[]): boolean {
  return sumOf(rows).applications < leastTold
}

function itemOf(rows: readonly Row[], of: Item['of'], id: string, own: boolean, hidden: boolean): Item {
  const { month, agreementId, side } = rows[0]!
  const score = sumOf(rows)
  const countedAt = rows
    .map((row) => row.countedAt.toISOString())
    .toSorted()
    .at(-1)!
  const told = hidden ? Object.fromEntries(Object.keys(score).map((key) => [key, null])) : score
  return { month, agreementId, side, of, id, own, ...(told as Record<keyof QualityScore, number | null>), countedAt }
}
