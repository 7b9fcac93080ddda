import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftVersion, KeptAnswer } from '../../../contract/drafts.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { type Draft, draftQuery } from './draft-query.ts'
import styles from './drafts.module.css'
import own from './new-version.module.css'
import { calledOf } from './steps.ts'
import { saveNow } from './unsaved-parts.ts'

type Props = { draft: Draft; pack: AgreementPack }

/** A later version of the agreement is in force: what it changes for this application, and moving it there. */
export function NewVersion({ draft, pack }: Props) {
  const { t, format } = useSpoken()
  const [looking, setLooking] = useState(false)
  if (!draft.newer) return <KeptAnswers draft={draft} pack={pack} />
  const { version, mayStay, until } = draft.newer
  return (
    <>
      <section className={own.banner} aria-label={t('application.version.title', { version })}>
        <p className={styles.strong}>{t('application.version.title', { version })}</p>
        <p>
          {mayStay && until
            ? t('application.version.may-stay', { from: pack.version, until: format.date(until) })
            : t('application.version.must-move', { from: pack.version })}
        </p>
        {looking ? (
          <Changes draft={draft} pack={pack} />
        ) : (
          <div className={styles.buttons}>
            <Button onClick={() => setLooking(true)}>{t('application.version.look')}</Button>
          </div>
        )}
      </section>
      <KeptAnswers draft={draft} pack={pack} />
    </>
  )
}

function Changes({ draft, pack }: Props) {
  const { t, language } = useSpoken()
  const [asking, setAsking] = useState(false)
  const { caseId, updatedAt } = draft
  const { data, error, refetch } = useQuery({
    queryKey: ['draft-version', caseId, updatedAt, language],
    queryFn: async ({ signal }) => {
      // What was typed a moment ago belongs to what is compared.
      await saveNow(caseId)
      return api('GET /api/v1/drafts/{id}/version', { path: { id: caseId }, signal })
    },
  })
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <p className={styles.quiet}>{t('application.loading')}</p>
  const move = async () => {
    await saveNow(caseId)
    const moved = await api('POST /api/v1/drafts/{id}/version', {
      path: { id: caseId },
      body: { packDigest: data.to.digest },
    })
    queryClient.setQueryData(draftQuery(caseId).queryKey, moved)
    await queryClient.invalidateQueries({ queryKey: ['drafts'] })
  }
  return (
    <div className={own.changes}>
      <Sentences title={t('application.version.rules')} sentences={data.rules} />
      <Sentences title={t('application.version.form')} sentences={data.form} />
      <Answers
        title={t('application.version.unplaced')}
        text={t('application.version.unplaced.text')}
        answers={data.unplaced}
        draft={draft}
        pack={pack}
      />
      <Answers title={t('application.version.unfit')} answers={data.unfit} draft={draft} pack={pack} />
      {isNothing(data) && <p>{t('application.version.nothing')}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => setAsking(true)}>{t('application.version.move')}</Button>
      </div>
      <ConfirmAction
        open={asking}
        title={t('application.version.move.title', { version: data.to.version })}
        confirm={t('application.version.move')}
        onConfirm={move}
        onClose={() => setAsking(false)}
      >
        <p>{t('application.version.move.text')}</p>
      </ConfirmAction>
    </div>
  )
}

function isNothing({ rules, form, unplaced, unfit }: DraftVersion): boolean {
  return [rules, form, unplaced, unfit].every((list) => list.length === 0)
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

/** What was typed under an earlier version and has no place in this one; it goes nowhere, and is not lost. */
function KeptAnswers({ draft, pack }: Props) {
  const { t } = useSpoken()
  if (draft.kept.length === 0) return null
  return (
    <section className={own.banner} aria-label={t('application.version.kept')}>
      <Answers
        title={t('application.version.kept')}
        text={t('application.version.kept.text')}
        answers={draft.kept}
        draft={draft}
        pack={pack}
      />
    </section>
  )
}

function Answers(
  props: Props & { title: string; text?: string; answers: readonly (KeptAnswer & { message?: string })[] },
) {
  const { t } = useSpoken()
  const { title, text, answers, draft, pack } = props
  if (answers.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      <dl className={own.answers}>
        {answers.map(({ section, question, person, answer, message }) => {
          const who = draft.content.persons.find(({ personId }) => personId === person)
          return (
            <div key={`${section} ${question} ${person}`}>
              <dt>
                {section}: {question}
                {who && (
                  <>
                    {' '}
                    (<bdi translate="no">{calledOf(t, pack, draft, who)}</bdi>)
                  </>
                )}
              </dt>
              <dd>
                <bdi translate="no">{answer}</bdi>
                {message && <span className={own.message}>{message}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
