import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlanAnswer, TeamPlan, WaitingItem } from '../../../contract/interviews.ts'
import { listed } from '../../../contract/listed.ts'
import { api } from '../../data/api.ts'
import { wordsName } from '../../data/kept-words.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { forget, keep, kept } from '../../ui/form/kept.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './interviews.module.css'
import { languageName } from './language-name.ts'
import { Minor, PersonName } from './person-name.tsx'

/** Who is to be seen by the team, in which language; then the proposal, which somebody confirms or discards. */
export function ChoosePersons({ plan: { team, waiting } }: { plan: TeamPlan }) {
  const { t } = useSpoken()
  const languages = [...new Set(team.interviewers.flatMap((one) => one.languages))]
  const { person } = useSession()
  const name = wordsName(person.id, `team-persons:${team.teamId}`)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(() => new Map(Object.entries(readTicks(name))))
  const [proposal, setProposal] = useState<PlanAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // Which language somebody speaks is known of the person, not of the team: with several, each is chosen.
  const first = languages.length === 1 ? languages[0]! : ''
  const unsaid = waiting.filter((item) => chosen.get(keyOf(item)) === '').length
  const ready = waiting.some((item) => chosen.get(keyOf(item))) && unsaid === 0
  const path = { path: { teamId: team.teamId } }

  const tick = (next: ReadonlyMap<string, string>) => {
    setChosen(next)
    setProposal(null)
    keep(name, Object.fromEntries(next))
  }
  const choose = (key: string, language: string | null) => {
    const next = new Map(chosen)
    if (language === null) next.delete(key)
    else next.set(key, language)
    tick(next)
  }
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const propose = () =>
    run(async () => {
      const persons = waiting.flatMap((item) => {
        const { caseId, personId } = item
        const language = chosen.get(keyOf(item))
        return language ? [{ caseId, personId, language }] : []
      })
      setProposal(await api('POST /api/v1/visiting-teams/{teamId}/proposal', { ...path, body: { persons } }))
    })
  const confirm = ({ placed }: PlanAnswer) =>
    run(async () => {
      const entries = placed.map(({ caseId, personId, language, date, time, interviewer }) => ({
        ...{ caseId, personId, language, date, time, interviewer },
      }))
      await api('POST /api/v1/visiting-teams/{teamId}/plan', { ...path, body: { entries } })
      tick(new Map())
      forget(name)
      await queryClient.invalidateQueries({ queryKey: ['interviews'] })
    })

  return (
    <section className={`${styles.part} ${styles.screen}`} aria-labelledby="choose">
      <h2 id="choose">{t('interviews.plan.choose')}</h2>
      <Button
        variant="default"
        onClick={() => {
          tick(new Map(waiting.map((item) => [keyOf(item), chosen.get(keyOf(item)) ?? first])))
        }}
      >
        {t('interviews.plan.choose.all', { count: waiting.length })}
      </Button>
      <ul className={styles.waiting}>
        {waiting.map((item) => (
          <Choice
            key={keyOf(item)}
            item={item}
            languages={languages}
            first={first}
            language={chosen.get(keyOf(item)) ?? null}
            choose={(language) => choose(keyOf(item), language)}
          />
        ))}
      </ul>
      {error !== null && <ProblemNotice error={error} />}
      {proposal ? (
        <Proposal proposal={proposal} busy={busy} confirm={() => confirm(proposal)} discard={() => setProposal(null)} />
      ) : (
        <>
          {unsaid > 0 && (
            <p role="status" className={styles.about}>
              {t('interviews.plan.language.missing', { count: unsaid })}
            </p>
          )}
          <Button disabled={!ready} loading={busy} onClick={propose}>
            {t('interviews.plan.propose')}
          </Button>
        </>
      )}
    </section>
  )
}

function keyOf({ caseId, personId }: WaitingItem): string {
  return `${caseId} ${personId}`
}

/** Ticks that were kept, each with its language. */
function readTicks(name: string): Record<string, string> {
  const entries = Object.entries(kept<Record<string, unknown>>(name))
  return Object.fromEntries(entries.filter((one): one is [string, string] => typeof one[1] === 'string'))
}

type ChoiceProps = {
  item: WaitingItem
  languages: readonly string[]
  /** The language to begin with; empty where the team speaks several. */
  first: string
  language: string | null
  choose: (language: string | null) => void
}

function Choice({ item, languages, first, language, choose }: ChoiceProps) {
  const { t, format } = useSpoken()
  const name = [item.person.familyName, item.person.givenNames].filter(Boolean).join(' ')
  return (
    <li>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={language !== null}
          onChange={(event) => choose(event.currentTarget.checked ? first : null)}
        />
        <PersonName person={item.person} />
      </label>
      <span className={styles.about}>
        <span>{item.reference}</span>
        <Minor minor={item.minor} person={item.person} />
        {item.replyDue && <span>{t('interviews.waiting.due', { date: format.date(item.replyDue) })}</span>}
      </span>
      {language !== null && (
        <span className={styles.spoken}>
          <SelectControl
            aria-label={t('interviews.plan.language', { name })}
            value={language}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {language === '' && <option value="">{t('interviews.plan.language.choose')}</option>}
            {languages.map((one) => (
              <option key={one} value={one}>
                {languageName(t, one)}
              </option>
            ))}
          </SelectControl>
        </span>
      )}
    </li>
  )
}

type ProposalProps = { proposal: PlanAnswer; busy: boolean; confirm: () => void; discard: () => void }

function Proposal({ proposal: { placed, left }, busy, confirm, discard }: ProposalProps) {
  const { t, format } = useSpoken()
  return (
    <div className={styles.proposal}>
      <p role="status">{t('interviews.plan.proposed', { placed: placed.length, left: left.length })}</p>
      <ul className={styles.waiting}>
        {placed.map((one) => (
          <li key={one.personId}>
            <strong>
              {format.dateWithWeekday(one.date)}, {one.time}
            </strong>
            <PersonName person={one.person} />
            <span className={styles.about}>
              <span>{one.reference}</span>
              <span>{one.interviewer}</span>
              <span>
                {listed(
                  t,
                  one.reasons.map((reason) => t(`interviews.reason.${reason}`)),
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h3>{t('interviews.plan.left')}</h3>
          <ul className={styles.waiting}>
            {left.map((one) => (
              <li key={one.personId}>
                <PersonName person={one.person} />
                <span className={styles.about}>
                  <span>{one.reference}</span>
                  <span>{t(`interviews.unplaced.${one.reason}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <Button disabled={placed.length === 0} loading={busy} onClick={confirm}>
          {t('interviews.plan.confirm')}
        </Button>
        <Button variant="default" disabled={busy} onClick={discard}>
          {t('interviews.plan.discard')}
        </Button>
      </div>
    </div>
  )
}
