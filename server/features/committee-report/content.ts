import type { ReportContent } from '../../../contract/committee-report.ts'
import { rulesBetween } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { standing } from '../../../domain/agreement/confirmation/statements.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type Report, reportMeasures } from '../../../domain/statistics/committee-report.ts'
import type { Period } from '../../../domain/statistics/period.ts'
import { periodBefore } from '../../../domain/statistics/period.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Services } from '../../platform/services.ts'
import { sideOf } from './publish.ts'

export interface Asked {
  agreementId: string
  state: string | null
  requesting: string | null
  period: Period
}

/** The report as data, with the versions that it was made from. */
export function contentOf(
  services: Services,
  asked: Asked,
  { figures, reconciliations, ways, cases }: Report,
  at: string,
): ReportContent {
  const { pack, digest } = services.agreements.current.get(asked.agreementId)!
  return {
    ...{ format: 'openrcms.committee-report', version: 1 },
    agreement: { id: asked.agreementId, version: pack.version, digest },
    ...{ state: asked.state, requesting: asked.requesting },
    ...{ period: asked.period, before: periodBefore(asked.period), countedUntil: at, cases },
    measures: reportMeasures.map(({ code, version, unit, formula }) => ({ code, version, unit, formula })),
    figures: figures.map((one) => ({ ...one, figures: one.figures.map(plain), ...before(one) })),
    reconciliations: reconciliations as ReportContent['reconciliations'],
    ways: ways as ReportContent['ways'],
    openRules: openRules(services, pack, asked),
  } as ReportContent
}

/** The version for publication as data: of no case by itself, and of no number of them. */
export function publishedContent(
  services: Services,
  asked: Asked,
  figures: ReportContent['figures'],
  at: string,
): ReportContent {
  const { agreementId, state, requesting, period } = asked
  const { pack, digest } = services.agreements.current.get(agreementId)!
  const { statisticsThreshold: threshold } = services.config
  return {
    ...{ format: 'openrcms.committee-report', version: 1 },
    agreement: { id: agreementId, version: pack.version, digest },
    ...{ state, requesting, period, before: periodBefore(period), countedUntil: at, cases: null },
    protection: { threshold, base: threshold, side: state === null ? null : sideOf(state, requesting) },
    measures: reportMeasures.map(({ code, version, unit, formula }) => ({ code, version, unit, formula })),
    ...{ figures, reconciliations: [], ways: [] },
    openRules: openRules(services, pack, asked),
  }
}

function before(one: Report['figures'][number]) {
  return one.before ? { before: one.before.map(plain) } : {}
}

function plain({ by, count, part, value }: Report['figures'][number]['figures'][number]) {
  return { by: { ...by }, count, ...(part === undefined ? {} : { part }), value }
}

/** Rules that rest on nobody's reading of the source, and that not both States of any pair of the report confirmed. */
function openRules({ ruleStreams }: Services, pack: AgreementPack, { agreementId, state, requesting }: Asked): number {
  const open = new Set<string>()
  for (const pair of pairsOf(pack)) {
    if (requesting ? pair.requesting !== requesting : false) continue
    if (state && pair.requesting !== state && pair.requested !== state) continue
    const statements = ruleStreams[`${agreementId} ${pair.requesting} ${pair.requested}`]?.statements ?? []
    for (const { key, content } of rulesBetween(pack, pair)) {
      if (open.has(key)) continue
      // Most pairs never said anything, and nobody need know what of.
      const value = statements.length > 0 ? digestOf(content) : ''
      const both = [pair.requesting, pair.requested].every(
        (one) => standing(statements, one, key, value)?.verdict === 'confirmed',
      )
      if (!both) open.add(key)
    }
  }
  return open.size
}

function pairsOf({ sides }: AgreementPack): { requesting: string; requested: string }[] {
  return sides.flatMap((one) =>
    sides.flatMap((other) =>
      one === other
        ? []
        : one.states.flatMap((from) => other.states.map((to) => ({ requesting: from.state, requested: to.state }))),
    ),
  )
}
