import { listed } from '../../../contract/listed.ts'
import { askingLines } from '../../../domain/agreement/blueprint/asking-lines.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import { targetsOf } from '../../../domain/agreement/precedence.ts'
import type { Protocol, ProtocolRule, Replacement } from '../../../domain/agreement/protocol.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type Fact, Facts, fact } from '../../ui/facts/facts.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { Counted } from './clocks.tsx'
import { FurtherRules } from './further-rules.tsx'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

/** What some States agreed on among themselves: each protocol, and rule by rule for whom it holds and what it replaces. */
export function Protocols({ pack }: { pack: AgreementPack }) {
  const { t, text, format } = usePackWords(pack)
  return pack.protocols.map((protocol) => {
    const [one, other] = protocol.between.map((states) =>
      listed(
        t,
        states.map((state) => stateName(t, state)),
      ),
    )
    return (
      <div key={protocol.id}>
        <Rule title={text(protocol.title)} provenance={protocol.provenance}>
          <Facts
            look="beside"
            facts={[
              fact(t('agreement.protocol.cited'), protocol.citation),
              fact(t('agreement.protocol.between'), `${one} – ${other}`),
              fact(t('agreement.in-force'), format.date(protocol.inForceFrom)),
              protocol.until !== undefined && fact(t('agreement.protocol.until'), format.date(protocol.until)),
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
  const cited = listed(t, [protocol.citation, rule.provenance.article])
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
    source !== undefined && fact(t('agreement.protocol.adopted'), text(source.title)),
    ...useReplacement(pack, replaces),
  ]
  return (
    <Rule title={titles.join(' · ')} provenance={rule.provenance} cited={cited}>
      <Facts look="beside" facts={facts} />
    </Rule>
  )
}

/** For whom a rule holds, beyond what its protocol says. */
function useScope(pack: AgreementPack, { for: scope }: ProtocolRule): (Fact | false)[] {
  const { t, text, format, procedures } = usePackWords(pack)
  const states = (list: readonly string[]) =>
    listed(
      t,
      list.map((state) => stateName(t, state)),
    )
  const classes = pack.personClasses.filter(({ id }) => scope.personClasses?.includes(id))
  return [
    scope.requesting !== undefined && fact(t('agreement.side.requesting'), states(scope.requesting)),
    scope.requested !== undefined && fact(t('agreement.side.requested'), states(scope.requested)),
    scope.procedures !== undefined && fact(t('agreement.clock.procedures'), procedures(scope.procedures)),
    classes.length > 0 &&
      fact(
        t('agreement.protocol.everybody'),
        listed(
          t,
          classes.map(({ title }) => text(title)),
        ),
      ),
    scope.from !== undefined && fact(t('agreement.protocol.from'), format.date(scope.from)),
    scope.until !== undefined && fact(t('agreement.protocol.until'), format.date(scope.until)),
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
    length !== undefined && fact(t('agreement.protocol.period'), <strong>{period(length)}</strong>),
    clock?.starts !== undefined && fact(t('agreement.clock.starts'), t(`history.anchor.${clock.starts}`)),
    clock?.stops !== undefined &&
      fact(
        t('agreement.clock.stops'),
        listed(
          t,
          clock.stops.map((anchor) => t(`history.anchor.${anchor}`)),
        ),
      ),
    calendar !== undefined && fact(t('agreement.clock.calendar'), side(calendar)),
    clock?.counting !== undefined && fact(t('agreement.clock.counting'), <Counted pack={pack} id={clock.counting} />),
    clock?.extension !== undefined &&
      fact(
        t('agreement.clock.extension'),
        t('agreement.clock.extension.text', {
          side: side(clock.extension.by),
          times: clock.extension.times,
          period: period(clock.extension.upTo),
        }),
      ),
    clock?.suspension !== undefined &&
      fact(
        t('agreement.clock.suspension'),
        t(`agreement.clock.suspension.${clock.suspension.mode}`, { side: side(clock.suspension.by) }),
      ),
    clock?.effect !== undefined &&
      fact(t('agreement.clock.effect'), <strong>{t(`agreements.effect.${clock.effect}`)}</strong>),
    receipt?.mode !== undefined && fact(t('agreement.receipt'), t(`agreements.receipt.${receipt.mode}`)),
    receipt?.fallback !== undefined &&
      fact(t('agreement.protocol.period'), t('agreement.receipt.fallback', { period: period(receipt.fallback) })),
    replyApproval !== undefined &&
      fact(
        t('agreement.protocol.replyApproval'),
        t(replyApproval.required ? 'agreement.protocol.approval' : 'agreement.protocol.no-approval'),
      ),
    corrigendum !== undefined &&
      fact(t('agreement.protocol.corrigendum'), t(`agreement.protocol.${corrigendum.replyClock}`)),
    informationRequest !== undefined &&
      fact(t('agreement.asking'), askingLines({ t, period }, informationRequest).join(' ')),
    interview !== undefined &&
      fact(
        t('agreement.hearing'),
        [
          t(`agreement.hearing.${interview.replyClock}`, { period: interviewLength ? period(interviewLength) : '' }),
          interview.askedBy ? t('agreement.hearing.by', { side: side(interview.askedBy) }) : '',
        ]
          .filter(Boolean)
          .join(' '),
      ),
  ]
}
