import { Link } from '@tanstack/react-router'
import { listed } from '../../../contract/listed.ts'
import type { AgreementPack, ClockRule } from '../../../domain/agreement/schema.ts'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import lists from './lists.module.css'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

type Profile = AgreementPack['counting'][string]['profile']

export function Clocks({ pack, compute }: { pack: AgreementPack; compute: ((index: number) => void) | null }) {
  return pack.clocks.map((clock, index) => (
    <Clock
      key={`${clock.id} ${clock.procedures.join()}`}
      pack={pack}
      clock={clock}
      compute={compute && (() => compute(index))}
    />
  ))
}

function Clock({ pack, clock, compute }: { pack: AgreementPack; clock: ClockRule; compute: (() => void) | null }) {
  const { t, text, period, side, procedures } = usePackWords(pack)
  const counting = pack.counting[clock.counting]
  return (
    <Rule title={text(clock.title)} provenance={clock.provenance}>
      <p className={lists.period}>{period(clock.period)}</p>
      <Facts
        look="beside"
        facts={[
          fact(t('agreement.clock.starts'), t(`history.anchor.${clock.starts}`)),
          clock.stops.length > 0 &&
            fact(
              t('agreement.clock.stops'),
              listed(
                t,
                clock.stops.map((anchor) => t(`history.anchor.${anchor}`)),
              ),
            ),
          fact(t('agreement.clock.calendar'), <Link to="/calendars">{side(clock.calendar)}</Link>),
          counting !== undefined && fact(t('agreement.clock.counting'), <Counted pack={pack} id={clock.counting} />),
          clock.extension !== undefined &&
            fact(
              t('agreement.clock.extension'),
              t('agreement.clock.extension.text', {
                side: side(clock.extension.by),
                times: clock.extension.times,
                period: period(clock.extension.upTo),
              }),
            ),
          clock.suspension !== undefined &&
            fact(
              t('agreement.clock.suspension'),
              t(`agreement.clock.suspension.${clock.suspension.mode}`, { side: side(clock.suspension.by) }),
            ),
          fact(t('agreement.clock.procedures'), procedures(clock.procedures)),
          fact(t('agreement.clock.effect'), <strong>{t(`agreements.effect.${clock.effect}`)}</strong>),
        ]}
      />
      {compute && clock.period && (
        <button type="button" className={lists.compute} onClick={compute} data-print="never">
          {t('agreement.compute.open')}
          <span className="visually-hidden">: {text(clock.title)}</span>
        </button>
      )}
    </Rule>
  )
}

/** How a period is counted, in both readings where there are two. */
export function Counted({ pack, id }: { pack: AgreementPack; id: string }) {
  const { t } = usePackWords(pack)
  const counting = pack.counting[id]
  if (!counting) return null
  return (
    <>
      <ProfileWords pack={pack} profile={counting.profile} />
      {counting.alternative && (
        <>
          <br />
          {t('agreement.second-reading')} <ProfileWords pack={pack} profile={counting.alternative} />
        </>
      )}
    </>
  )
}

function ProfileWords({ pack, profile }: { pack: AgreementPack; profile: Profile }) {
  const { t } = usePackWords(pack)
  return [
    t(profile.countEventDay ? 'agreement.count.event-day' : 'agreement.count.event-day-not'),
    t(profile.rollToWorkingDay ? 'agreement.count.roll' : 'agreement.count.roll-not'),
    ...(profile.receiptOutsideHours === 'next_working_day' ? [t('agreement.count.office-hours')] : []),
    ...(profile.minimumTwoWorkingDays ? [t('agreement.count.two-days')] : []),
  ].join(' ')
}

/** Where each way of counting was read; several periods share one. */
export function CountingSources({ pack }: { pack: AgreementPack }) {
  const { t, text } = usePackWords(pack)
  return Object.entries(pack.counting).map(([id, { provenance }]) => {
    const clocks = [...pack.clocks, ...pack.filing].filter((one) => one.counting === id)
    return (
      <Rule
        key={id}
        title={t('agreement.counted-for', { clocks: clocks.map((clock) => text(clock.title)).join(' · ') })}
        provenance={provenance}
      >
        <p>
          <Counted pack={pack} id={id} />
        </p>
      </Rule>
    )
  })
}
