import type { Localized } from '../../../domain/agreement/form.ts'
import { targetsOf } from '../../../domain/agreement/precedence.ts'
import type { Protocol, ProtocolRule, Replacement } from '../../../domain/agreement/protocol.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { Counted } from './clocks.tsx'
import { FurtherRules } from './further-rules.tsx'
import { type Fact, Facts, Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

/** What some States agreed on among themselves: each protocol, and rule by rule for whom it holds and what it replaces. */
export function Protocols({ pack }: { pack: AgreementPack }) {
  const { t, text, format } = usePackWords(pack)
  return pack.protocols.map((protocol) => {
    const [one, other] = protocol.between.map((states) => states.map((state) => stateName(t, state)).join(', '))
    return (
      <div key={protocol.id}>
        <Rule title={text(protocol.title)} provenance={protocol.provenance}>
          <Facts
            facts={[
              { term: t('agreement.protocol.cited'), text: protocol.citation },
              { term: t('agreement.protocol.between'), text: `${one} – ${other}` },
              { term: t('agreement.in-force'), text: format.date(protocol.inForceFrom) },
              protocol.until !== undefined && {
                term: t('agreement.protocol.until'),
                text: format.date(protocol.until),
              },
            ]}
          />
        </Rule>
        {protocol.rules.map((rule) => (
          <ProtocolRuleText key={rule.id} pack={pack} protocol={protocol} rule={rule} />
        ))}
        <FurtherRules pack={pack} rules={protocol.furtherRules ?? []} protocol={protocol} />
      </div>
    )
  })
}

function ProtocolRuleText({ pack, protocol, rule }: { pack: AgreementPack; protocol: Protocol; rule: ProtocolRule }) {
  const { t, text } = usePackWords(pack)
  const source = pack.protocols.find((one) => one.id === rule.adopts?.protocol)
  const adopted = source?.rules.find((one) => one.id === rule.adopts?.rule)
  const replaces = rule.replaces ?? adopted?.replaces ?? {}
  const cited = [protocol.citation, rule.provenance.article].filter(Boolean).join(', ')
  const { clock, filing } = replaces
  const filingTitle = pack.filing.find((one) => one.id === filing?.id)?.title
  const clockTitle = clock && pack.clocks.find((one) => one.id === clock.id)?.title
  const titled = (title: Localized | undefined, target: string) => (title ? text(title) : target)
  const titles = targetsOf(replaces).map((target) =>
    target.startsWith('clock ')
      ? titled(clockTitle, target)
      : target.startsWith('filing ')
        ? titled(filingTitle, target)
        : t(`agreement.protocol.${target}`),
  )
  const facts: (Fact | false)[] = [
    ...useScope(pack, rule),
    source !== undefined && { term: t('agreement.protocol.adopted'), text: text(source.title) },
    ...useReplacement(pack, replaces),
  ]
  return (
    <Rule title={titles.join(' · ')} provenance={rule.provenance} cited={cited}>
      <Facts facts={facts} />
    </Rule>
  )
}

/** For whom a rule holds, beyond what its protocol says. */
function useScope(pack: AgreementPack, { for: scope }: ProtocolRule): (Fact | false)[] {
  const { t, text, format, procedures } = usePackWords(pack)
  const states = (list: readonly string[]) => list.map((state) => stateName(t, state)).join(', ')
  const classes = pack.personClasses.filter(({ id }) => scope.personClasses?.includes(id))
  return [
    scope.requesting !== undefined && { term: t('agreement.side.requesting'), text: states(scope.requesting) },
    scope.requested !== undefined && { term: t('agreement.side.requested'), text: states(scope.requested) },
    scope.procedures !== undefined && { term: t('agreement.clock.procedures'), text: procedures(scope.procedures) },
    classes.length > 0 && {
      term: t('agreement.protocol.everybody'),
      text: classes.map(({ title }) => text(title)).join(', '),
    },
    scope.from !== undefined && { term: t('agreement.protocol.from'), text: format.date(scope.from) },
    scope.until !== undefined && { term: t('agreement.protocol.until'), text: format.date(scope.until) },
  ]
}

/** What holds instead; what is not written stays as the agreement has it. */
function useReplacement(pack: AgreementPack, replaces: Replacement): (Fact | false)[] {
  const { t, period, side } = usePackWords(pack)
  const { clock, filing, transferNotice, receipt, replyApproval, corrigendum, informationRequest, interview } = replaces
  const interviewLength =
    interview?.atMost === undefined ? interview?.upTo : ({ amount: interview.atMost, unit: 'calendar_days' } as const)
  const length = clock?.period ?? filing?.period ?? transferNotice?.period
  const calendar = clock?.calendar ?? filing?.calendar ?? transferNotice?.calendar
  return [
    length !== undefined && { term: t('agreement.protocol.period'), text: <strong>{period(length)}</strong> },
    clock?.starts !== undefined && { term: t('agreement.clock.starts'), text: t(`history.anchor.${clock.starts}`) },
    clock?.stops !== undefined && {
      term: t('agreement.clock.stops'),
      text: clock.stops.map((anchor) => t(`history.anchor.${anchor}`)).join(', '),
    },
    calendar !== undefined && { term: t('agreement.clock.calendar'), text: side(calendar) },
    clock?.counting !== undefined && {
      term: t('agreement.clock.counting'),
      text: <Counted pack={pack} id={clock.counting} />,
    },
    clock?.extension !== undefined && {
      term: t('agreement.clock.extension'),
      text: t('agreement.clock.extension.text', {
        side: side(clock.extension.by),
        times: clock.extension.times,
        period: period(clock.extension.upTo),
      }),
    },
    clock?.suspension !== undefined && {
      term: t('agreement.clock.suspension'),
      text: t(`agreement.clock.suspension.${clock.suspension.mode}`, { side: side(clock.suspension.by) }),
    },
    clock?.effect !== undefined && {
      term: t('agreement.clock.effect'),
      text: <strong>{t(`agreements.effect.${clock.effect}`)}</strong>,
    },
    receipt?.mode !== undefined && { term: t('agreement.receipt'), text: t(`agreements.receipt.${receipt.mode}`) },
    receipt?.fallback !== undefined && {
      term: t('agreement.protocol.period'),
      text: t('agreement.receipt.fallback', { period: period(receipt.fallback) }),
    },
    replyApproval !== undefined && {
      term: t('agreement.protocol.replyApproval'),
      text: t(replyApproval.required ? 'agreement.protocol.approval' : 'agreement.protocol.no-approval'),
    },
    corrigendum !== undefined && {
      term: t('agreement.protocol.corrigendum'),
      text: t(`agreement.protocol.${corrigendum.replyClock}`),
    },
    informationRequest !== undefined && {
      term: t('agreement.asking'),
      text: t(`agreement.asking.${informationRequest.replyClock}`),
    },
    interview !== undefined && {
      term: t('agreement.hearing'),
      text: [
        t(`agreement.hearing.${interview.replyClock}`, { period: interviewLength ? period(interviewLength) : '' }),
        interview.askedBy ? t('agreement.hearing.by', { side: side(interview.askedBy) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
  ]
}
