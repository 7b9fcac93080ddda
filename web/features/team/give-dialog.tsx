// Offered to other features: cases are given from the desk and from the page of a case.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { AssignmentAnswer } from '../../../contract/team.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { useT } from '../../i18n/language.tsx'
import confirmStyles from '../../ui/confirm/confirm-action.module.css'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { ColleagueChoice, nobody } from './colleague-choice.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { colleaguesQuery, giveCases, type Looked } from './queries.ts'

export interface Given extends Looked {
  reference: string
  side: Relation
}

type Props = {
  title: string
  cases: readonly Given[]
  /** What is to be given, where it needs to be looked at first. */
  preview?: ReactNode
  /** Whom the cases are taken from, where that is one colleague. */
  without?: string
  /** Who is proposed, such as the deputy. */
  proposed?: string | null
  layDown?: boolean
  onClose: () => void
  /** After something was given. */
  onGiven?: (answers: readonly AssignmentAnswer[]) => void
}

/** Gives one case or many to a colleague and says of each what came of it. */
export function GiveDialog({
  title,
  cases,
  preview,
  without,
  proposed = null,
  layDown = true,
  onClose,
  onGiven,
}: Props) {
  const t = useT()
  const [chosen, setChosen] = useState(proposed)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [answers, setAnswers] = useState<readonly AssignmentAnswer[] | null>(null)
  const form = useId()
  const { data: colleagues } = useQuery(colleaguesQuery)
  const name = colleagues?.find(({ userId }) => userId === chosen)?.name ?? ''

  const give = async () => {
    if (!chosen) return setMissing(true)
    setBusy(true)
    setProblem(null)
    try {
      const looked = cases.map(({ caseId, heldBy }) => ({ caseId, heldBy }))
      const given = await giveCases(chosen === nobody ? null : chosen, looked)
      setAnswers(given)
      onGiven?.(given)
      if (given.every(({ done }) => done)) onClose()
    } catch (failure) {
      setProblem(failure)
    } finally {
      setBusy(false)
    }
  }
  const done = answers?.filter((one) => one.done).length ?? 0
  return (
    <Dialog open title={title} onClose={() => !busy && onClose()}>
      {answers ? (
        <>
          <OutcomeList
            none={done === 0}
            done={chosen === nobody ? t('team.laid-down', { count: done }) : t('team.given', { count: done, name })}
            left={answers.flatMap(({ caseId, reason, assignee }) => {
              const reference = cases.find((one) => one.caseId === caseId)?.reference ?? ''
              const held = reason === 'held_by_another' && !assignee ? 'held_by_nobody' : reason
              return reason
                ? [{ caseId, reference, why: t(`team.reason.${held}`, { name: assignee?.name ?? '' }) }]
                : []
            })}
          />
          <div className={confirmStyles.buttons}>
            <Button onClick={onClose}>{t('team.close')}</Button>
          </div>
        </>
      ) : (
        <form
          id={form}
          className={confirmStyles.text}
          onSubmit={(event) => {
            event.preventDefault()
            void give()
          }}
        >
          {preview}
          <ColleagueChoice
            sides={new Set(cases.map(({ side }) => side))}
            value={chosen}
            onChange={(value) => {
              setChosen(value)
              setMissing(false)
            }}
            error={missing ? t('problems.field.choose_one') : undefined}
            without={without}
            layDown={layDown}
          />
          {problem ? <ProblemNotice error={problem} /> : null}
          <div className={confirmStyles.buttons}>
            <Button type="submit" loading={busy}>
              {chosen === nobody
                ? t('team.lay-down.go', { count: cases.length })
                : t('team.give.go', { count: cases.length })}
            </Button>
            <Button variant="default" onClick={onClose} disabled={busy}>
              {t('ui.confirm.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
