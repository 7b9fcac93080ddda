import { useState } from 'react'
import type { LabTask } from '../../../contract/laboratory.ts'
import type { LabAnswer, ToldVerdict } from '../../../contract/laboratory-exercises.ts'
import type { ExerciseId } from '../../../domain/laboratory/exercise.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { AnswerField } from './answer-field.tsx'
import { Hints } from './hints.tsx'
import styles from './laboratory.module.css'
import { forgetLaboratory } from './queries.ts'
import { Verdict } from './verdict.tsx'

/** A task: the question, the answer in its own form, and what the program says of it. */
export function Task({ exercise, task }: { exercise: ExerciseId; task: LabTask }) {
  const { t } = useSpoken()
  const [verdict, setVerdict] = useState<ToldVerdict | null>(null)
  // What the program could not read is kept nowhere; it stays in the field, so that it can be mended there.
  const [given, setGiven] = useState<LabAnswer | null>(null)
  const { standing } = task
  const form = useForm({
    name: `laboratory-${exercise}-${task.id}`,
    start: { answer: given ?? standing.answer ?? emptyAnswer(task) },
    send: ({ answer }) => {
      // What was said of the answer before stands no longer, whatever becomes of this one.
      setVerdict(null)
      return api('POST /api/v1/laboratory/exercises/{exercise}/tasks/{task}/answer', {
        path: { exercise, task: task.id },
        body: { answer },
      })
    },
    done: async (answered, { answer }) => {
      setGiven(answer)
      setVerdict(answered.verdict)
      await forgetLaboratory()
    },
  })
  return (
    <div className={styles.task}>
      <Form form={form} submit={t('laboratory.check')}>
        <AnswerField
          task={task}
          {...form.at('answer', task.ask)}
          answer={form.value.answer}
          onChange={(answer: LabAnswer) => form.change({ answer })}
        />
      </Form>
      <div role="status">{verdict && <Verdict verdict={verdict} />}</div>
      <Hints exercise={exercise} task={task} />
      {standing.why && (
        <div className={styles.why}>
          <strong>{t('laboratory.why')}</strong>
          <p>{standing.why}</p>
        </div>
      )}
    </div>
  )
}

function emptyAnswer({ kind, options }: LabTask): LabAnswer {
  switch (kind) {
    case 'number':
      return { kind, value: '' }
    case 'choice':
      return { kind, chosen: '' }
    case 'several':
      return { kind, chosen: [] }
    case 'order':
      return { kind, chosen: options.map(({ id }) => id) }
    case 'file':
      return { kind, name: '', content: '' }
    case 'text':
      return { kind, text: '', ticked: [] }
  }
}
