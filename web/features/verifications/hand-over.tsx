import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { VerificationFile } from '../../../contract/work.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { queryClient } from '../../data/query-client.ts'
import { newKey, sendAct } from '../../data/send-act.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { AreaControl, SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './verification-page.module.css'

/** The question belongs to another register of the same State: it goes there, with its day, and is seen here no more. */
export function HandOver({ file }: { file: VerificationFile }) {
  const { t, language } = useSpoken()
  const { authority } = useSession()
  const navigate = useNavigate()
  const { data = [] } = useQuery(authoritiesQuery)
  const [open, setOpen] = useState(false)
  const [place, setPlace] = useState('')
  const [text, setText] = useState('')
  const [key, setKey] = useState(newKey)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const registers = data
    .filter((one) => one.state === authority.state)
    .flatMap((one) => one.registers.map((register) => ({ one, register })))
    .filter(({ one, register }) => one.id !== authority.id || register.code !== file.register)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!place || !text.trim()) return
    const [to = '', register = ''] = place.split(' ')
    setBusy(true)
    setError(null)
    try {
      const input = { requestId: file.requestId, authority: to, register, text: text.trim() }
      await sendAct({ caseId: file.caseId, action: 'hand_over_verification', input, key })
      await queryClient.invalidateQueries({ queryKey: ['verifications'] })
      await navigate({ to: '/verifications', search: { view: 'gone' } })
    } catch (failed) {
      setError(failed)
      setBusy(false)
    }
  }

  if (registers.length === 0) return null
  if (!open) {
    return (
      <Button variant="default" className={styles.send} onClick={() => setOpen(true)}>
        {t('verification.hand-over')}
      </Button>
    )
  }
  return (
    <Section title={t('verification.hand-over')}>
      <form onSubmit={send} noValidate className={styles.form}>
        <FieldFrame
          label={t('verification.hand-over.to')}
          need="required"
          error={tried && !place ? t('verification.hand-over.to-missing') : undefined}
        >
          {(field) => (
            <SelectControl
              {...field}
              value={place}
              onChange={(event) => {
                setPlace(event.currentTarget.value)
                setKey(newKey())
              }}
            >
              <option value="">{t('verification.hand-over.choose')}</option>
              {registers.map(({ one, register }) => (
                <option key={`${one.id} ${register.code}`} value={`${one.id} ${register.code}`}>
                  {localText(register.name, language)} · {localText(one.name, language)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <FieldFrame
          label={t('verification.hand-over.text')}
          hint={t('verification.hand-over.text-hint')}
          need="required"
          error={tried && !text.trim() ? t('verification.hand-over.text-missing') : undefined}
        >
          {(field) => (
            <AreaControl
              {...field}
              maxLength={2000}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value)
                setKey(newKey())
              }}
            />
          )}
        </FieldFrame>
        {error !== null && <ProblemNotice error={error} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            {t('verification.hand-over.send')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('verification.hand-over.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
