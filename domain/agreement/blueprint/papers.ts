import type { InterviewRule } from '../interview.ts'
import { askingLines } from './asking-lines.ts'
import type { Block } from './document.ts'
import { factsOf, type PackWords, rule } from './words.ts'

/** Receipt, corrigendum, documents and the notice of the transfer. */
export function papers(words: PackWords): Block[] {
  const { pack, t, text, period } = words
  const { receipt, corrigendum, informationRequest, interview, travelDocument, fallbackDocument, transferNotice } = pack
  const validity = pack.clocks.find((clock) => clock.id === travelDocument.validityClock)
  const list = [
    rule(words, t('agreement.receipt'), { lines: receiptLines(words), provenance: receipt.provenance }),
    corrigendum &&
      rule(words, t('agreement.protocol.corrigendum'), {
        lines: [t(`agreement.protocol.${corrigendum.replyClock}`)],
        provenance: corrigendum.provenance,
      }),
    informationRequest &&
      rule(words, t('agreement.asking'), {
        lines: askingLines(words, informationRequest),
        provenance: informationRequest.provenance,
      }),
    interview &&
      rule(words, t('agreement.hearing'), {
        lines: hearingLines(words, interview),
        provenance: interview.provenance,
      }),
    ...(pack.quality?.blocking ?? []).map((one) =>
      rule(words, t('agreement.quality.blocking'), {
        lines: [t(`quality-rules.${one.rule}`)],
        provenance: one.provenance,
      }),
    ),
    rule(words, text(travelDocument.title), {
      lines: [validity?.period && t('agreement.validity', { period: period(validity.period) })],
      provenance: travelDocument.provenance,
    }),
    fallbackDocument &&
      rule(words, text(fallbackDocument.title), {
        lines: [t('agreement.fallback', { document: text(travelDocument.title) })],
        provenance: fallbackDocument.provenance,
      }),
    rule(words, t('agreement.notice'), { lines: [noticeLine(words)], provenance: transferNotice.provenance }),
  ]
  return list.filter((one) => one !== undefined)
}

export function receiptLines({ pack: { receipt }, t, period }: PackWords): string[] {
  const fallback = receipt.fallback && t('agreement.receipt.fallback', { period: period(receipt.fallback) })
  return [t(`agreements.receipt.${receipt.mode}`), ...(fallback ? [fallback] : [])]
}

export function hearingLines(
  { t, period, side }: Pick<PackWords, 't' | 'period' | 'side'>,
  { replyClock, askedBy, atMost, upTo }: Omit<InterviewRule, 'provenance'>,
): string[] {
  const length = atMost === undefined ? upTo : { amount: atMost, unit: 'calendar_days' as const }
  return [
    t(`agreement.hearing.${replyClock}`, { period: length ? period(length) : '' }),
    ...(askedBy ? [t('agreement.hearing.by', { side: side(askedBy) })] : []),
  ]
}

export function noticeLine({ pack: { transferNotice }, t, period, side }: PackWords): string {
  return [
    transferNotice.period
      ? t('agreement.notice.text', { period: period(transferNotice.period) })
      : t('agreement.notice.no-time'),
    transferNotice.clearDays && t('agreement.notice.clear'),
    t('agreement.calendar-of', { side: side(transferNotice.calendar) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** How long the personal data of a case are kept. Without a rule nothing is said, because nothing is erased by itself. */
export function retention(words: PackWords): Block[] {
  const { pack, t, text, period, state } = words
  if (!pack.retention) return []
  const facts = (one: { period: Parameters<typeof period>[0] }) =>
    factsOf([[t('blueprint.period'), t('blueprint.retention.from-end', { period: period(one.period) })]])
  return [
    rule(words, t('blueprint.retention.rule'), {
      lines: [text(pack.retention.basis)],
      facts: facts(pack.retention),
      provenance: pack.retention.provenance,
    }),
    ...pack.retention.pairs.map((pair) =>
      rule(words, pairTitle(state, pair), {
        lines: [text(pair.basis)],
        facts: facts(pair),
        provenance: pair.provenance,
      }),
    ),
  ]
}

export function pairTitle(
  state: PackWords['state'],
  { requesting, requested }: { requesting: string; requested: string },
): string {
  return `${state(requesting)} – ${state(requested)}`
}
