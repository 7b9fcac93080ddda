import { Button } from '@mantine/core'
import { IconLock, IconSend } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { WordsAbout } from '../../../../domain/case/word-events.ts'
import { AreaControl, TextControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import type { FaultAt } from '../act/act-form.tsx'
import { faultsOf, useAct } from '../act/use-act.ts'
import { useCaseWords } from '../room/case-words.ts'
import styles from './composer.module.css'

export type WordsAction = 'send_message' | 'add_note'

type Props = {
  action: WordsAction
  /** What the field of the words is called. */
  label: string
  text: string
  onText: (text: string) => void
  /** The name of a new thread; left out in an answer, which has one. */
  topic?: { value: string; onChange: (topic: string) => void }
  /** What goes with the words beside them. */
  input?: { answers?: string; about?: WordsAbout; documentIds?: string[]; mentions?: string[] }
  /** On a page of its own: the one thing to do there. */
  alone?: boolean
  onSent: () => void | Promise<void>
  onCancel?: () => void
  /** The field is where the keyboard goes: somebody asked to write. */
  focus?: boolean
  /** Further fields; each shows its own fault. */
  children?: (faultAt: FaultAt) => ReactNode
}

/** Fields that stand here, and say themselves what is wrong with them. */
const shown: readonly string[] = ['text', 'topic', 'documentIds']

/** Where a message or a note is written. It stays in the field, and with the tab, until it was taken. */
export function Composer({
  action,
  label,
  text,
  onText,
  topic,
  input = {},
  alone = false,
  onSent,
  onCancel,
  focus,
  children,
}: Props) {
  const { t, ownState, otherState } = useCaseWords()
  const { act, busy, error } = useAct(action)
  const [missing, setMissing] = useState(false)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '') return
    const named = topic?.value.trim()
    const filled = Object.entries(input).filter(([, value]) => !Array.isArray(value) || value.length > 0)
    const receipt = await act({
      text: text.trim(),
      ...(named ? { topic: named } : {}),
      ...Object.fromEntries(filled),
    })
    if (receipt) await onSent()
  }
  const faults = faultsOf(error)
  const faultAt: FaultAt = (path) => faults.find((one) => one.path === path)?.message
  const fault = missing ? t('case.words.missing') : faultAt('text')
  // A fault that has no field here is said as a whole.
  const placed = faults.length > 0 && faults.every(({ path }) => shown.includes(path))
  const goes = action === 'send_message'
  const [own, other] = [stateName(t, ownState), stateName(t, otherState)]
  const Mark = goes ? IconSend : IconLock
  return (
    <form className={styles.composer} onSubmit={onSubmit} noValidate data-print="never" data-goes={goes || undefined}>
      <p className={styles.whither}>
        <Mark size={17} aria-hidden="true" />
        {goes ? t('file.write.to', { state: other }) : t('file.write.stays', { state: own, other })}
      </p>
      {topic && (
        <FieldFrame
          label={t('messages.topic')}
          hint={t('messages.topic-hint')}
          need="optional"
          error={faultAt('topic')}
        >
          {(field) => (
            <TextControl
              {...field}
              maxLength={120}
              value={topic.value}
              onChange={(event) => topic.onChange(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
      )}
      <FieldFrame label={label} hint={t(`case.words.${action}.hint`)} error={fault}>
        {(field) => (
          <AreaControl
            {...field}
            autoFocus={focus}
            maxLength={8000}
            value={text}
            onChange={(event) => {
              setMissing(false)
              onText(event.currentTarget.value)
            }}
          />
        )}
      </FieldFrame>
      {children?.(faultAt)}
      {error && !missing && !placed ? <ProblemNotice error={error} /> : null}
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant={alone ? 'filled' : 'outline'}
          color={goes ? 'accent' : 'warn'}
          loading={busy}
          leftSection={<Mark size={17} aria-hidden="true" />}
        >
          {goes ? t('file.write.send-to', { state: other }) : t('file.write.keep-in', { state: own })}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t('messages.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
