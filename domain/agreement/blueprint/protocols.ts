import { targetsOf } from '../precedence.ts'
import type { Protocol, ProtocolRule, Replacement } from '../protocol.ts'
import { askingLines } from './asking-lines.ts'
import { clockFacts, extensionLine, suspensionLine } from './clocks.ts'
import type { Block, Fact } from './document.ts'
import { hearingLines } from './papers.ts'
import { factsOf, type PackWords, rule } from './words.ts'

/** What some States agreed on among themselves: whom each protocol binds, and rule by rule what it replaces. */
export function protocols(words: PackWords): Block[] {
  const { pack, t, text, date } = words
  return pack.protocols.flatMap((protocol): Block[] => {
    const facts = factsOf([
      [t('agreement.protocol.cited'), protocol.citation],
      [t('blueprint.binds'), boundBy(words, protocol)],
      [t('agreement.signed'), protocol.signedOn && date(protocol.signedOn)],
      [t('agreement.in-force'), date(protocol.inForceFrom)],
      [t('agreement.protocol.until'), protocol.until && date(protocol.until)],
    ])
    return [
      { kind: 'heading', text: text(protocol.title) },
      rule(words, text(protocol.title), { facts, provenance: protocol.provenance }),
      ...protocol.rules.map((one) =>
        rule(words, ruleTitle(words, one), { facts: ruleFacts(words, one), provenance: cited(protocol, one) }),
      ),
    ]
  })
}

/** Rules that people keep: the program shows them and does nothing by them. */
export function further(words: PackWords): Block[] {
  const { pack, text } = words
  return [
    ...pack.furtherRules.map((one) =>
      rule(words, text(one.title), { lines: [text(one.text)], provenance: one.provenance }),
    ),
    ...pack.protocols.flatMap((protocol) =>
      (protocol.furtherRules ?? []).map((one) =>
        rule(words, `${text(protocol.title)}: ${text(one.title)}`, {
          lines: [text(one.text)],
          provenance: cited(protocol, one),
        }),
      ),
    ),
  ]
}

export function boundBy({ states }: PackWords, { between }: Protocol): string {
  return between.map((one) => states(one)).join(' – ')
}

/** The article with the protocol that it stands in. */
export function cited({ citation }: Protocol, { provenance }: Pick<ProtocolRule, 'provenance'>) {
  return { ...provenance, article: [citation, provenance.article].filter(Boolean).join(', ') }
}

function replacementOf({ pack }: PackWords, one: ProtocolRule): Replacement {
  const source = pack.protocols.find(({ id }) => id === one.adopts?.protocol)
  return one.replaces ?? source?.rules.find(({ id }) => id === one.adopts?.rule)?.replaces ?? {}
}

export function ruleTitle(words: PackWords, one: ProtocolRule): string {
  const { pack, t, titleOf } = words
  const replaces = replacementOf(words, one)
  return targetsOf(replaces)
    .map((target) =>
      target.startsWith('clock ')
        ? titleOf(pack.clocks, replaces.clock?.id ?? '')
        : target.startsWith('filing ')
          ? titleOf(pack.filing, replaces.filing?.id ?? '')
          : t(`agreement.protocol.${target}`),
    )
    .join(' · ')
}

/** For whom a rule holds beyond what its protocol says, and what holds instead. */
export function ruleFacts(words: PackWords, one: ProtocolRule): Fact[] {
  const { pack, t, states, procedures, titleOf, date, period, side } = words
  const { for: scope, adopts } = one
  const { clock, filing, transferNotice, receipt, replyApproval, corrigendum, informationRequest, interview } =
    replacementOf(words, one)
  return [
    ...factsOf([
      [t('agreement.side.requesting'), scope.requesting && states(scope.requesting)],
      [t('agreement.side.requested'), scope.requested && states(scope.requested)],
      [t('agreement.clock.procedures'), scope.procedures && procedures(scope.procedures)],
      [
        t('agreement.protocol.everybody'),
        (scope.personClasses ?? []).map((id) => titleOf(pack.personClasses, id)).join(', '),
      ],
      [t('agreement.protocol.from'), scope.from && date(scope.from)],
      [t('agreement.protocol.until'), scope.until && date(scope.until)],
      [t('agreement.protocol.adopted'), adopts && titleOf(pack.protocols, adopts.protocol)],
    ]),
    // What is not written stays as the agreement has it, so nothing is said of it.
    ...(clock ? clockFacts(words, clock) : []),
    ...factsOf([
      [t('agreement.protocol.period'), filing?.period && period(filing.period)],
      [t('agreement.clock.calendar'), filing?.calendar && side(filing.calendar)],
    ]),
    ...factsOf([
      [t('agreement.clock.extension'), clock?.extension && extensionLine(words, clock.extension)],
      [t('agreement.clock.suspension'), clock?.suspension && suspensionLine(words, clock.suspension)],
      [t('agreement.protocol.period'), transferNotice?.period && period(transferNotice.period)],
      [t('agreement.clock.calendar'), transferNotice?.calendar && side(transferNotice.calendar)],
      [t('agreement.receipt'), receipt?.mode && t(`agreements.receipt.${receipt.mode}`)],
      [
        t('agreement.protocol.period'),
        receipt?.fallback && t('agreement.receipt.fallback', { period: period(receipt.fallback) }),
      ],
      [
        t('agreement.protocol.replyApproval'),
        replyApproval && t(replyApproval.required ? 'agreement.protocol.approval' : 'agreement.protocol.no-approval'),
      ],
      [t('agreement.protocol.corrigendum'), corrigendum && t(`agreement.protocol.${corrigendum.replyClock}`)],
      [t('agreement.asking'), informationRequest && askingLines(words, informationRequest).join(' ')],
      [t('agreement.hearing'), interview && hearingLines(words, interview).join(' ')],
    ]),
  ]
}
