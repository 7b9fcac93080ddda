import { packRules } from '../confirmation/pack-rules.ts'
import type { Provenance } from '../provenance.ts'
import { actionIds } from '../vocabulary.ts'
import { askingLines } from './asking-lines.ts'
import { counted, countingTitle, extensionLine, suspensionLine } from './clocks.ts'
import type { ChapterId, Fact } from './document.ts'
import { filingLine } from './filing.ts'
import { hearingLines, noticeLine, pairTitle, receiptLines } from './papers.ts'
import { statesOf } from './parties.ts'
import { boundBy, cited, ruleFacts, ruleTitle } from './protocols.ts'
import type { PackWords } from './words.ts'

interface Sourced {
  provenance?: Provenance | undefined
}

/** A rule of the pack with what it says, where it stands in the document, and whom it binds where that is not everybody. */
export interface RuleAt {
  chapter: ChapterId
  /** Names it in every version of the pack. */
  key: string
  title: string
  says: string
  /** What follows when the period passes, where it is one. */
  effect: string | null
  provenance: Provenance
  /** The States that must confirm it, where they are not all of both sides. */
  among: string | null
}

/** Every rule of a pack that has a provenance, in the order of the chapters. A test holds it to the whole pack. */
export function everyRule(words: PackWords): RuleAt[] {
  const { pack, t, text, date, roles, side, stages, period, titleOf, state } = words
  const at = (
    chapter: ChapterId,
    title: string,
    says: string,
    rule: Sourced,
    among: string | null = null,
    cited: Provenance | undefined = rule.provenance,
  ): RuleAt[] => {
    if (!cited) return []
    const effect = 'effect' in rule && rule.effect ? t(`agreements.effect.${rule.effect}`) : null
    return [{ chapter, key: keys.get(rule)!, title, says, effect, provenance: cited, among }]
  }
  const keys = new Map(packRules(pack).map(({ key, group }): [object, string] => [group, key]))
  const inForce = `${t('agreement.in-force')}: ${date(pack.instrument.inForceFrom)}`
  const { retention } = pack
  return [
    ...at('instrument', text(pack.short), `${pack.instrument.citation}. ${inForce}`, pack.instrument),
    ...(pack.transition
      ? at(
          'instrument',
          t('agreement.transition'),
          t('agreement.transition.until', { date: date(pack.transition.earlierVersionUntil) }),
          pack.transition,
        )
      : []),
    ...pack.sides.flatMap((one) => at('parties', text(one.title), statesOf(words, one), one)),
    ...pack.personClasses.flatMap((one) =>
      at('persons', text(one.title), one.relations.map((id) => t(`agreement.person.${id}`)).join(', '), one),
    ),
    ...(pack.scope
      ? at(
          'persons',
          t('agreement.scope', { date: date(pack.scope.enteredAfter) }),
          t('agreement.scope.text'),
          pack.scope,
        )
      : []),
    ...pack.procedures.flatMap((one) => at('procedures', text(one.title), text(one.when), one)),
    ...actionIds.flatMap((id) => {
      const act = pack.actions[id]
      if (!act) return []
      return at(
        'actions',
        t(`agreement.action.${id}`),
        `${side(act.relation)}: ${roles(act.roles)}. ${stages(act.stages)}`,
        act,
      )
    }),
    ...at(
      'actions',
      t('agreement.four-eyes'),
      t(pack.replyApproval.required ? 'agreement.four-eyes.yes' : 'agreement.four-eyes.no'),
      pack.replyApproval,
    ),
    ...pack.clocks.flatMap((clock) => [
      ...at('clocks', text(clock.title), clockLine(words, clock), clock),
      ...(clock.extension
        ? at(
            'clocks',
            `${text(clock.title)}: ${t('agreement.clock.extension')}`,
            extensionLine(words, clock.extension),
            clock.extension,
          )
        : []),
      ...(clock.suspension
        ? at(
            'clocks',
            `${text(clock.title)}: ${t('agreement.clock.suspension')}`,
            suspensionLine(words, clock.suspension),
            clock.suspension,
          )
        : []),
    ]),
    ...pack.filing.flatMap((one) => at('clocks', text(one.title), filingLine(words, one), one)),
    ...Object.entries(pack.counting).flatMap(([id, one]) =>
      at('counting', countingTitle(words, id), counted(words, id), one),
    ),
    ...at('papers', t('agreement.receipt'), receiptLines(words).join(' '), pack.receipt),
    ...(pack.corrigendum
      ? at(
          'papers',
          t('agreement.protocol.corrigendum'),
          t(`agreement.protocol.${pack.corrigendum.replyClock}`),
          pack.corrigendum,
        )
      : []),
    ...(pack.informationRequest
      ? at(
          'papers',
          t('agreement.asking'),
          askingLines(words, pack.informationRequest).join(' '),
          pack.informationRequest,
        )
      : []),
    ...(pack.interview
      ? at('papers', t('agreement.hearing'), hearingLines(words, pack.interview).join(' '), pack.interview)
      : []),
    ...(pack.quality?.blocking ?? []).flatMap((one) =>
      at('papers', t('agreement.quality.blocking'), t(`quality-rules.${one.rule}`), one),
    ),
    ...at(
      'papers',
      text(pack.travelDocument.title),
      titleOf(pack.clocks, pack.travelDocument.validityClock),
      pack.travelDocument,
    ),
    ...(pack.fallbackDocument
      ? at(
          'papers',
          text(pack.fallbackDocument.title),
          t('agreement.fallback', { document: text(pack.travelDocument.title) }),
          pack.fallbackDocument,
        )
      : []),
    ...at('papers', t('agreement.notice'), noticeLine(words), pack.transferNotice),
    ...pack.protocols.flatMap((protocol) => [
      ...at(
        'protocols',
        text(protocol.title),
        `${t('agreement.in-force')}: ${date(protocol.inForceFrom)}`,
        protocol,
        boundBy(words, protocol),
      ),
      ...protocol.rules.flatMap((one) => {
        const title = `${text(protocol.title)}: ${ruleTitle(words, one)}`
        return at(
          'protocols',
          title,
          factLine(ruleFacts(words, one)),
          one,
          boundBy(words, protocol),
          cited(protocol, one),
        )
      }),
      ...(protocol.furtherRules ?? []).flatMap((one) =>
        at(
          'further',
          `${text(protocol.title)}: ${text(one.title)}`,
          text(one.text),
          one,
          boundBy(words, protocol),
          cited(protocol, one),
        ),
      ),
      ...protocol.rules.flatMap(({ replaces }) => [
        ...(replaces?.clock?.extension
          ? at(
              'protocols',
              `${text(protocol.title)}: ${t('agreement.clock.extension')}`,
              extensionLine(words, replaces.clock.extension),
              replaces.clock.extension,
              boundBy(words, protocol),
            )
          : []),
        ...(replaces?.clock?.suspension
          ? at(
              'protocols',
              `${text(protocol.title)}: ${t('agreement.clock.suspension')}`,
              suspensionLine(words, replaces.clock.suspension),
              replaces.clock.suspension,
              boundBy(words, protocol),
            )
          : []),
      ]),
    ]),
    ...pack.furtherRules.flatMap((one) => at('further', text(one.title), text(one.text), one)),
    ...pack.form.sections.flatMap((section) =>
      section.fields.flatMap((field) =>
        at('form', `${section.letter}. ${text(section.title)}`, text(field.label), field),
      ),
    ),
    ...Object.entries(pack.evidenceEffects).flatMap(([tier, one]) =>
      at('evidence', t(`ui.evidence.${tier}`), text(one.text), one),
    ),
    ...pack.evidence.flatMap((one) =>
      at(
        'evidence',
        text(one.title),
        `${t('agreement.annex', { annex: one.annex })}, ${t(`ui.evidence.${one.tier}`)}`,
        one,
      ),
    ),
    ...pack.refusalReasons.flatMap((one) => at('reasons', text(one.title), t('blueprint.reasons'), one)),
    ...Object.entries(pack.statelessness ?? {}).flatMap(([code, list]) =>
      list.flatMap((one) =>
        at('bases', `${t('agreement.statelessness')}: ${state(code)}`, text(one.title), one, state(code)),
      ),
    ),
    ...(retention
      ? [
          ...at(
            'retention',
            t('blueprint.retention.rule'),
            t('blueprint.retention.from-end', { period: period(retention.period) }),
            retention,
          ),
          ...retention.pairs.flatMap((pair) =>
            at(
              'retention',
              pairTitle(state, pair),
              t('blueprint.retention.from-end', { period: period(pair.period) }),
              pair,
              `${state(pair.requesting)}, ${state(pair.requested)}`,
            ),
          ),
        ]
      : []),
  ]
}

function clockLine({ t, period, procedures }: PackWords, clock: PackWords['pack']['clocks'][number]): string {
  const from = `${period(clock.period)} – ${t(`history.anchor.${clock.starts}`)} (${procedures(clock.procedures)})`
  return `${from}. ${t(`agreements.effect.${clock.effect}`)}`
}

function factLine(facts: readonly Fact[]): string {
  return facts.map(({ term, text }) => `${term}: ${text}`).join('; ')
}
