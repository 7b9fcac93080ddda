import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { NewTeam } from '../../../contract/interviews.ts'
import { spokenLanguages } from '../../../domain/interviews/spoken.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './interviews.module.css'
import { teamsQuery } from './team-query.ts'

/** The teams that come to interview, and how far each has come. */
export function Teams() {
  const { t, format } = useSpoken()
  const teams = useQuery(teamsQuery)
  const { data } = teams
  return (
    <section className={styles.part} aria-labelledby="teams">
      <h2 id="teams">{t('interviews.teams')}</h2>
      {!data && teams.error && <ProblemNotice error={teams.error} onRetry={() => void teams.refetch()} />}
      {!data && !teams.error && <p role="status">{t('interviews.teams.loading')}</p>}
      {data?.items.length === 0 && <p className={styles.nothing}>{t('interviews.teams.none')}</p>}
      <ul className={styles.waiting}>
        {data?.items.map(({ teamId, title, firstOn, lastOn, place, done, kept, invited, slots }) => (
          <li key={teamId}>
            <Link to="/interviews/teams/$teamId" params={{ teamId }}>
              {title}
            </Link>
            <span className={styles.about}>
              <span>{t('interviews.week.of', { from: format.date(firstOn), until: format.date(lastOn) })}</span>
              <span>{place}</span>
              <span>{t('interviews.team.progress', { done, kept, invited, slots })}</span>
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('interviews.teams.new')}</summary>
        <NewTeamForm />
      </details>
    </section>
  )
}

const nobody = { name: '', languages: [] as string[] }

function NewTeamForm() {
  const { t } = useSpoken()
  const navigate = useNavigate()
  const form = useForm({
    name: 'visiting-team',
    start: {
      ...{ title: '', place: '', firstOn: '', lastOn: '', opens: '09:00', closes: '17:00', breakFrom: '12:30' },
      ...{ breakUntil: '13:30', minutes: '45', pause: '5', interviewers: [nobody] },
    },
    required: ['title', 'place', 'firstOn', 'lastOn', 'opens', 'closes', 'breakFrom', 'breakUntil', 'minutes'],
    send: ({ minutes, pause, ...value }) => {
      const body = { ...value, minutes: Number(minutes), pause: Number(pause) } as NewTeam
      return api('POST /api/v1/visiting-teams', { body: body as never })
    },
    done: async ({ teamId }) => {
      await queryClient.invalidateQueries({ queryKey: ['interviews'] })
      await navigate({ to: '/interviews/teams/$teamId', params: { teamId } })
    },
  })
  const { value, change, at } = form
  const text = (
    path: 'title' | 'place' | 'opens' | 'closes' | 'breakFrom' | 'breakUntil' | 'minutes' | 'pause',
    id: string,
  ) => (
    <FieldFrame {...at(path, t(`interviews.${id}`))}>
      {(field) => (
        <TextControl
          {...field}
          maxLength={300}
          value={value[path]}
          onChange={(event) => change({ [path]: event.currentTarget.value })}
        />
      )}
    </FieldFrame>
  )
  const setInterviewer = (index: number, part: Partial<typeof nobody>) =>
    change({ interviewers: value.interviewers.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <Form form={form} submit={t('interviews.team.make')}>
      <div className={styles.grid}>
        {text('title', 'team.title')}
        {text('place', 'offer.place')}
      </div>
      <DateField
        {...at('firstOn', t('interviews.team.first'))}
        value={value.firstOn || null}
        onChange={(day) => change({ firstOn: day ?? '' })}
      />
      <DateField
        {...at('lastOn', t('interviews.team.last'))}
        value={value.lastOn || null}
        onChange={(day) => change({ lastOn: day ?? '' })}
      />
      <div className={styles.grid}>
        {text('opens', 'offer.opens')}
        {text('closes', 'offer.closes')}
        {text('breakFrom', 'offer.break-from')}
        {text('breakUntil', 'offer.break-until')}
        {text('minutes', 'offer.minutes')}
        {text('pause', 'offer.pause')}
      </div>
      {value.interviewers.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: interviewers are told apart by their place alone until they are named
        <fieldset key={index} className={styles.interviewer}>
          <legend>{t('interviews.team.interviewer', { number: index + 1 })}</legend>
          <FieldFrame {...at(`interviewers.${index}.name`, t('interviews.team.interviewer.name'))}>
            {(field) => (
              <TextControl
                {...field}
                maxLength={100}
                value={one.name}
                onChange={(event) => setInterviewer(index, { name: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
          <div className={styles.languages}>
            <TicksField
              {...at(`interviewers.${index}.languages`, t('interviews.offer.languages'))}
              choices={spokenLanguages.map((code) => ({ value: code, label: t(`interviews.spoken.${code}`) }))}
              value={one.languages}
              onChange={(languages) => setInterviewer(index, { languages })}
            />
          </div>
          {value.interviewers.length > 1 && (
            <button
              type="button"
              className={styles.quietButton}
              onClick={() => change({ interviewers: value.interviewers.filter((_, each) => each !== index) })}
            >
              {t('interviews.team.interviewer.remove', { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className={styles.quietButton}
        onClick={() => change({ interviewers: [...value.interviewers, nobody] })}
      >
        {t('interviews.team.interviewer.add')}
      </button>
    </Form>
  )
}
