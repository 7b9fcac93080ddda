import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PlanEntry, TeamPlan } from '../../../contract/interviews.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { ChoosePersons } from './choose-persons.tsx'
import styles from './interviews.module.css'
import { InviteAll } from './invite-all.tsx'
import { languageName } from './language-name.ts'
import { Minor, PersonName } from './person-name.tsx'
import { teamQuery } from './team-query.ts'

/** The plan of a visiting team: whom it sees when, how far it has come, and who is still to be placed. */
export function TeamPlanPage() {
  const { t, format, language } = useSpoken()
  const { teamId = '' } = useParams({ strict: false })
  const plan = useQuery(teamQuery(teamId))
  const { data } = plan
  if (!data) {
    return (
      <Page title={t('interviews.teams')}>
        {plan.error ? (
          <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />
        ) : (
          <p role="status">{t('interviews.loading')}</p>
        )}
      </Page>
    )
  }
  const { team, entries, waiting } = data
  const { done, kept, invited, slots } = team
  return (
    <Page
      title={team.title}
      eyebrow={<Link to="/interviews">{t('interviews.title')}</Link>}
      lead={
        <p>
          {t('interviews.week.of', { from: format.date(team.firstOn), until: format.date(team.lastOn) })}, {team.place}.{' '}
          {t('interviews.team.progress', { done, kept, invited, slots })}
        </p>
      }
      actions={
        <>
          {(['xlsx', 'csv'] as const).map((kind) => (
            <Button
              key={kind}
              component="a"
              variant="default"
              href={`/api/v1/visiting-teams/${teamId}/plan.${kind}?language=${language}`}
              download
            >
              {t(`interviews.plan.export.${kind}`)}
            </Button>
          ))}
          <Button variant="default" onClick={() => window.print()}>
            {t('interviews.plan.print')}
          </Button>
        </>
      }
    >
      <InviteAll key={teamId} teamId={teamId} entries={entries} />
      <Entries plan={data} />
      {waiting.length > 0 && <ChoosePersons plan={data} />}
    </Page>
  )
}

function Entries({ plan: { entries } }: { plan: TeamPlan }) {
  const { t, format } = useSpoken()
  const days = [...new Set(entries.map(({ date }) => date))]
  return (
    <section aria-labelledby="plan" className={styles.part}>
      <h2 id="plan">{t('interviews.plan.kept')}</h2>
      {days.length === 0 && <p className={styles.nothing}>{t('interviews.plan.none')}</p>}
      {days.map((date) => (
        <section key={date} aria-labelledby={`plan-${date}`}>
          <h3 id={`plan-${date}`}>{format.dateWithWeekday(date)}</h3>
          <ul className={styles.waiting}>
            {entries
              .filter((entry) => entry.date === date)
              .map((entry) => (
                <Entry key={entry.slotId} entry={entry} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Entry({ entry }: { entry: PlanEntry }) {
  const { t } = useSpoken()
  return (
    <li data-state={entry.state}>
      <strong>{entry.time}</strong>
      <PersonName person={entry.person} />
      <span className={styles.about}>
        <Link to="/cases/$caseId" params={{ caseId: entry.caseId }} hash="interviews" preload={false}>
          {entry.reference}
        </Link>
        <Minor minor={entry.minor} person={entry.person} />
        <span>{entry.interviewer}</span>
        {entry.language && <span>{t('interviews.language', { language: languageName(t, entry.language) })}</span>}
        <span>{entry.outcome ? t(`interviews.outcome.${entry.outcome}`) : t(`interviews.entry.${entry.state}`)}</span>
      </span>
      {entry.state === 'kept' && (
        <Link
          to="/cases/$caseId/$action"
          params={{ caseId: entry.caseId, action: 'invite_to_interview' }}
          hash={`invite:${entry.personId}:${entry.slotId}`}
          preload={false}
        >
          {t('interviews.invite')}
        </Link>
      )}
    </li>
  )
}
