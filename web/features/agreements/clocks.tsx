import { Link } from '@tanstack/react-router'
import type { AgreementPack, ClockRule } from '../../../domain/agreement/schema.ts'
import lists from './lists.module.css'
import { Facts, Rule } from './rule.tsx'
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
        facts={[
          { term: t('agreement.clock.starts'), text: t(`history.anchor.${clock.starts}`) },
          clock.stops.length > 0 && {
            term: t('agreement.clock.stops'),
            text: clock.stops.map((anchor) => t(`history.anchor.${anchor}`)).join(', '),
          },
          { term: t('agreement.clock.calendar'), text: <Link to="/calendars">{side(clock.calendar)}</Link> },
          counting !== undefined && {
            term: t('agreement.clock.counting'),
            text: <Counted pack={pack} id={clock.counting} />,
          },
          clock.extension !== undefined && {
            term: t('agreement.clock.extension'),
            text: t('agreement.clock.extension.text', {
              side: side(clock.extension.by),
              times: clock.extension.times,
              period: period(clock.extension.upTo),
            }),
          },
          clock.suspension !== undefined && {
            term: t('agreement.clock.suspension'),
            text: t(`agreement.clock.suspension.${clock.suspension.mode}`, { side: side(clock.suspension.by) }),
          },
          { term: t('agreement.clock.procedures'), text: procedures(clock.procedures) },
          { term: t('agreement.clock.effect'), text: <strong>{t(`agreements.effect.${clock.effect}`)}</strong> },
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
