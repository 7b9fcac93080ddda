import { Button } from '@mantine/core'
import { IconLock, IconSend } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { AreaControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { faultsOf, useAct } from '../act/use-act.ts'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './composer.module.css'

type Props = {
  action: 'send_message' | 'add_note'
  /** On a page of its own: back to the file once it was sent. */
  alone: boolean
}

/** Where a message or a note is written. It stays in the field, and with the tab, until it was taken. */
export function Composer({ action, alone }: Props) {
  const { view } = useCase()
  const { t, ownState, otherState } = useCaseWords()
  const navigate = useNavigate()
  const { act, busy, error } = useAct(action)
  const [{ text }, change, clear] = useKept(action, () => ({ text: '' }))
  const [missing, setMissing] = useState(false)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '' || !(await act({ text: text.trim() }))) return
    change({ text: '' })
    clear()
    if (alone) await navigate({ to: '/cases/$caseId', params: { caseId: view.caseId } })
  }
  const fault = missing ? t('case.words.missing') : faultsOf(error).find((one) => one.path === 'text')?.message
  const goes = action === 'send_message'
  const [own, other] = [stateName(t, ownState), stateName(t, otherState)]
  const Mark = goes ? IconSend : IconLock
  return (
    <form className={styles.composer} onSubmit={onSubmit} noValidate data-print="never" data-goes={goes || undefined}>
      <p className={styles.whither}>
        <Mark size={17} aria-hidden="true" />
        {goes ? t('file.write.to', { state: other }) : t('file.write.stays', { state: own, other })}
      </p>
      <FieldFrame label={t(`case.words.${action}`)} hint={t(`case.words.${action}.hint`)} error={fault}>
        {(field) => (
          <AreaControl
            {...field}
            maxLength={8000}
            value={text}
            onChange={(event) => {
              setMissing(false)
              change({ text: event.currentTarget.value })
            }}
          />
        )}
      </FieldFrame>
      {error && !fault ? <ProblemNotice error={error} /> : null}
      <Button
        type="submit"
        variant={alone ? 'filled' : 'outline'}
        color={goes ? 'accent' : 'warn'}
        loading={busy}
        leftSection={<Mark size={17} aria-hidden="true" />}
      >
        {goes ? t('file.write.send-to', { state: other }) : t('file.write.keep-in', { state: own })}
      </Button>
    </form>
  )
}
