import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Asked } from '../../../contract/client.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './compute-deadline.module.css'
import { ComputedDeadline } from './computed-deadline.tsx'
import { usePackWords } from './use-pack-words.ts'

type Question = { rule: number; state: string; from: string; time: string }

type Props = { pack: AgreementPack; rule: number; onRule: (rule: number) => void }

/** When a period of this agreement ends, and why, without any case. */
export function ComputeDeadline({ pack, rule, onRule }: Props) {
  const { t, text, side } = usePackWords(pack)
  const { language, format } = useSpoken()
  const own = useSession().authority.state
  const { data: agreements } = useQuery(agreementListQuery)
  const counterparts = agreements?.find((one) => one.id === pack.id)?.counterparts ?? []
  const parties = pack.sides.flatMap((side) => side.states.map((party) => party.state))
  const named = [own, ...counterparts].filter(
    (state, index, all) => parties.includes(state) && all.indexOf(state) === index,
  )
  // Whoever looks at an agreement of others counts by the calendars of its parties.
  const states = named.length > 0 ? named : [...new Set(parties)]
  const [state, setState] = useState(() => (parties.includes(own) ? own : (parties[0] ?? own)))
  const [from, setFrom] = useState<string | null>(() => format.dayOf(new Date(serverNow()).toISOString()))
  const [time, setTime] = useState('')
  const [missing, setMissing] = useState(false)
  const [asked, setAsked] = useState<Question | null>(null)

  const answer = useQuery({
    // The sentences come in the reader's words, so a change of language asks anew.
    queryKey: ['deadline', pack.id, asked, language],
    enabled: asked !== null,
    staleTime: 60_000,
    queryFn: ({ signal }) => api('GET /api/v1/deadlines', { query: search(pack, asked), signal }),
  })
  const faults = new Map(
    answer.error instanceof ProblemError
      ? (answer.error.problem.fields ?? []).map((one) => [one.path, one.message])
      : [],
  )
  const clock = pack.clocks[rule]
  const byMoment = clock !== undefined && countsByMoment(pack, clock)
  const askedClock = asked && pack.clocks[asked.rule]
  const current = asked && asked.rule === rule && asked.state === state && asked.from === from && asked.time === time

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(from === null)
    if (from !== null) setAsked({ rule, state, from, time })
  }

  return (
    <div className={styles.tool} data-print="never">
      <form onSubmit={submit} noValidate className={styles.form}>
        <FieldFrame
          id="deadline-rule"
          label={t('agreement.compute.rule')}
          error={faults.get('clock') ?? faults.get('procedure')}
        >
          {(field) => (
            <SelectControl {...field} value={rule} onChange={(event) => onRule(Number(event.currentTarget.value))}>
              {pack.clocks.map((each, index) =>
                each.period ? (
                  <option key={`${each.id} ${each.procedures.join()}`} value={index}>
                    {text(each.title)}
                  </option>
                ) : null,
              )}
            </SelectControl>
          )}
        </FieldFrame>
        <FieldFrame
          label={t('agreement.compute.state')}
          hint={clock ? t('agreement.calendar-of', { side: side(clock.calendar) }) : ''}
          error={faults.get('state')}
        >
          {(field) => (
            <SelectControl {...field} value={state} onChange={(event) => setState(event.currentTarget.value)}>
              {states.map((each) => (
                <option key={each} value={each}>
                  {stateName(t, each)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <DateField
          label={clock ? t(`history.anchor.${clock.starts}`) : t('agreement.compute.from')}
          error={faults.get('from') ?? (missing && from === null ? t('agreement.compute.from-missing') : undefined)}
          value={from}
          onChange={setFrom}
        />
        {byMoment && (
          <FieldFrame
            label={t('agreement.compute.time')}
            hint={t('agreement.compute.time-hint')}
            need="optional"
            error={faults.get('time')}
          >
            {(field) => (
              <TextControl
                {...field}
                inputMode="numeric"
                autoComplete="off"
                maxLength={5}
                value={time}
                onChange={(event) => setTime(event.currentTarget.value)}
              />
            )}
          </FieldFrame>
        )}
        <Button type="submit" className={styles.go} loading={answer.isFetching && answer.data === undefined}>
          {t('agreement.compute.go')}
        </Button>
      </form>
      {answer.error && faults.size === 0 && (
        <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.data && askedClock && current && (
        <ComputedDeadline answer={answer.data} title={text(askedClock.title)} state={stateName(t, asked.state)} />
      )}
    </div>
  )
}

/** Whether the time of day decides anything: for hours, and where office hours count. */
function countsByMoment(pack: AgreementPack, clock: AgreementPack['clocks'][number]): boolean {
  const { profile, alternative } = pack.counting[clock.counting] ?? {}
  const outside = [profile, alternative].some((one) => one?.receiptOutsideHours === 'next_working_day')
  return clock.period?.unit === 'hours' || outside
}

function search(pack: AgreementPack, asked: Question | null): Asked<'GET /api/v1/deadlines'>['query'] {
  const clock = asked && pack.clocks[asked.rule]
  return {
    agreement: pack.id,
    clock: clock?.id ?? '',
    // One period may run differently in each procedure; a rule is told by the first of its own.
    procedure: clock?.procedures[0] ?? '',
    state: asked?.state ?? '',
    from: asked?.from ?? '',
    ...(clock && asked?.time && countsByMoment(pack, clock) ? { time: asked.time } : {}),
  }
}
