import type { World } from './world.ts'

/** Everything that is kept beside the cases to be counted, reported, sent out or mended, planted by hand: rows named by who may read them. */

const at = '2026-03-16T10:00:00Z'
const digest = 'a'.repeat(64)

type Row = Record<string, unknown>

/** Puts rows into every such table; `named` is the column by which `namesIn` tells them. */
export async function plantRows({ house, cases }: World): Promise<void> {
  const [berlin, moved, french] = cases.map(({ filed }) => filed.caseId) as [string, string, string]
  const { services, find } = house
  const put = async (table: string, rows: readonly Row[]) => {
    const columns = Object.keys(rows[0]!).join(', ')
    await services.pools.system.pg.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }
  const pair = { agreement_id: 'eu-azerbaijan', requesting_state: 'DE', requested_state: 'AZ' }
  const topics = [
    { topic_id: -1, ...pair, seen: 'shared', kind: 'received', about: 'person' },
    { topic_id: -2, ...pair, seen: 'requesting', kind: 'withdrawn', about: 'application' },
    { topic_id: -3, ...pair, seen: 'requested', kind: 'register_answered', about: 'person' },
    { topic_id: -4, ...pair, requesting_state: 'FR', seen: 'shared', kind: 'received', about: 'person' },
    { topic_id: -5, ...pair, seen: 'shared', kind: 'health_noted', about: 'person' },
    { topic_id: -6, ...pair, seen: 'shared', kind: 'needs_noted', about: 'person' },
  ]
  const ids = topics.map(({ topic_id }) => ({ topic_id, group_id: topic_id }))
  const cells = { month: '2026-03-01', days: -1, count: 1, in_time: 0, mark: 1, mark_in_time: 0 }
  await put('fact_topics', topics)
  await put(
    'fact_groups',
    ids.map((one) => ({ ...one, summed_in: one.group_id })),
  )
  await put(
    'facts',
    ids.map((one) => ({
      ...one,
      case_id: one.topic_id === -4 ? french : berlin,
      ...{ ordinal: 900 - one.topic_id, on_day: '2026-03-14' },
    })),
  )
  for (const table of ['fact_cells', 'fact_sums'])
    await put(
      table,
      ids.map((one) => ({ ...one, ...cells })),
    )

  const asked = { at, through: 'figures', side: 'requesting', version: 1, period: 'p', by: [], narrowed: {} }
  await put(
    'figure_queries',
    ['de-bpolp', 'az-sms'].map((authority_id) => ({
      ...{ ...asked, query_id: services.newId(), actor_id: 'somebody', authority_id, agreement_id: 'eu-azerbaijan' },
      ...{ measure: 'planted', controlled: true, figures: 1, hidden: 0 },
    })),
  )

  const report = { ...{ agreement_id: 'eu-azerbaijan', asked_by: services.newId(), asked_name: 'X' }, asked_at: at }
  const made = { ...report, from_day: '2026-01-01', to_day: '2026-02-28', ways: {}, stage: 'made', content: {}, digest }
  const reports = [
    { state: 'DE', authority_id: 'de-bpolp', for_publication: false },
    { state: 'DE', authority_id: 'de-bpolp', for_publication: true },
    { state: 'AZ', authority_id: 'az-sms', for_publication: false },
  ].map((one) => ({ ...made, ...one, report_id: services.newId() }))
  await put('committee_reports', reports)
  const line = {
    thing: 'applications',
    requesting_state: 'DE',
    requesting: 1,
    requested: 0,
    reasons: [],
    differences: [],
  }
  await put(
    'committee_report_cases',
    reports.flatMap(({ report_id, state }) =>
      [berlin, moved, french].map((case_id, place) => ({
        ...{ ...line, report_id, case_id, reference: `${state} ${['berlin', 'moved', 'french'][place]}` },
      })),
    ),
  )

  const file = { authority_id: 'de-bpolp', asked: {}, asked_at: at, state: 'done', kept_until: '2027-01-01T00:00:00Z' }
  const export_id = services.newId()
  await put('exports', [
    { ...file, export_id, user_id: find('de-bpolp', 'analyst').userId, file_name: 'of an analyst' },
  ])
  await put('export_pieces', [{ export_id, place: 0, content: '\\x00' }])

  const finding = {
    ...{ case_id: berlin, agreement_id: 'eu-azerbaijan', rule: 'planted', version: 1, dimension: 'uniqueness' },
    ...{
      severity: 'look',
      mends: 'requesting',
      seen_by: 'shared',
      owner_state: 'DE',
      owner_authority: 'de-lea-berlin',
    },
    ...{ since: '2026-03-14', stand: 0, others: null as string[] | null },
  }
  const findings = [
    { field: 'of one case' },
    { field: 'of the requesting side alone', seen_by: 'requesting' },
    { field: 'with a case of another unit', others: [moved] },
    { field: 'with a case of another State', others: [french] },
    { field: 'with both', others: [moved, french] },
    { field: 'of a case of another unit', case_id: moved, others: [berlin], owner_authority: 'de-zab-bielefeld' },
    { field: 'of the requested side', mends: 'requested', owner_state: 'AZ', owner_authority: 'az-sms' },
    {
      ...{ field: 'of the requested side, with another State', mends: 'requested', seen_by: 'requested' },
      ...{ owner_state: 'AZ', owner_authority: 'az-sms', others: [french] },
    },
  ].map((one) => ({ ...finding, seen_by: 'shared', ...one, finding_id: services.newId() }))
  await put('quality_findings', findings)
  const accepted = { version: 1, since: '2026-03-14', stand: 0, reason: 'other', words: 'Because.', official: 'X' }
  await put(
    'quality_acceptances',
    findings
      .filter(({ field }) => ['of one case', 'of the requested side'].includes(field))
      .map(({ finding_id, case_id, owner_state, owner_authority }) => ({
        ...{ ...accepted, finding_id, case_id, state: owner_state, authority_id: owner_authority, accepted_at: at },
        official_id: services.newId(),
      })),
  )
  const score = {
    ...{ month: '2020-01-01', agreement_id: 'eu-azerbaijan', applications: 1, without_mend: 1, without_look: 1 },
    ...{ persons: 1, persons_without: 1, accepted: 0, edition: 1, counted_at: at },
  }
  await put('quality_scores', [
    { ...score, side: 'requesting', authority_id: 'de-lea-berlin', state: 'DE', other_state: 'AZ' },
    { ...score, side: 'requested', authority_id: 'az-sms', state: 'AZ', other_state: 'DE' },
  ])
  const rule = {
    month: '2020-01-01',
    agreement_id: 'eu-azerbaijan',
    rule: 'planted',
    open: 1,
    accepted: 0,
    counted_at: at,
  }
  await put('quality_rule_counts', [
    { ...rule, state: 'DE', authority_id: 'de-lea-berlin' },
    { ...rule, state: 'AZ', authority_id: 'az-sms' },
  ])

  const [participant, facilitator] = [find('de-lea-berlin', 'case_officer'), find('de-bpolp', 'central_desk')]
  await put('laboratory', [{ one: true, seed: 's', size: 1, setting: {}, made_at: at }])
  await put('laboratory_participants', [
    { user_id: participant.userId, kind: 'participant', number: 1 },
    { user_id: facilitator.userId, kind: 'facilitator', number: 0 },
  ])
  const task = { exercise: 'one', task: 'one' }
  const answered = { attempts: 1, state: 'wrong', share: 0, answer: {}, first_at: at, last_at: at }
  await put('laboratory_answers', [{ ...task, ...answered, user_id: participant.userId }])
  await put('laboratory_hints', [{ ...task, user_id: participant.userId, number: 1, taken_at: at }])
}

/** The planted rows that a query of each table shows, by a word for each. */
export const shownBy: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['fact_topics', 'fact_groups', 'facts', 'fact_cells', 'fact_sums'].map((table) => [
      table,
      `select topic_id::text as name from ${table} where topic_id between -6 and -1`,
    ]),
  ),
  figure_queries: `select authority_id as name from figure_queries where measure = 'planted'`,
  committee_reports: `select concat_ws(' ', state, case when for_publication then 'published' end) as name from committee_reports`,
  committee_report_cases: 'select distinct reference as name from committee_report_cases order by 1',
  exports: 'select file_name as name from exports',
  export_pieces: 'select place::text as name from export_pieces',
  quality_findings: `select field as name from quality_findings where rule = 'planted'`,
  quality_acceptances: 'select state as name from quality_acceptances order by 1',
  quality_scores: `select state as name from quality_scores where month = '2020-01-01'`,
  quality_rule_counts: `select state as name from quality_rule_counts where month = '2020-01-01'`,
  laboratory: 'select seed as name from laboratory',
  laboratory_participants: 'select kind as name from laboratory_participants order by 1',
  laboratory_answers: 'select task as name from laboratory_answers',
  laboratory_hints: 'select task as name from laboratory_hints',
}
