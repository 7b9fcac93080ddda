import { useState } from 'react'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './laboratory.module.css'

/** The handbook, and the certificate of what was done, with the name that is typed here and kept nowhere. */
export function Papers({ facilitator, done }: { facilitator: boolean; done: number }) {
  const { t } = useSpoken()
  const [name, setName] = useState('')
  const said = name.trim()
  return (
    <Section title={t('laboratory.papers')}>
      <p className={styles.under}>
        <Paper path="/handbook?reader=participants">{t('laboratory.handbook')}</Paper>
        {facilitator && <Paper path="/handbook?reader=facilitator">{t('laboratory.handbook.facilitator')}</Paper>}
      </p>
      {!facilitator && done === 0 && <p>{t('laboratory.certificate.not-yet')}</p>}
      {!facilitator && done > 0 && (
        <div className={styles.task}>
          <FieldFrame label={t('laboratory.certificate.name')} hint={t('laboratory.certificate.hint')}>
            {(field) => (
              <TextControl
                {...field}
                autoComplete="name"
                maxLength={120}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
          </FieldFrame>
          {said.length > 1 && (
            <p>
              <Paper path={`/certificate?name=${encodeURIComponent(said)}`}>{t('laboratory.certificate')}</Paper>
            </p>
          )}
        </div>
      )}
    </Section>
  )
}

function Paper({ path, children }: { path: string; children: string }) {
  return (
    <a href={`/api/v1/laboratory${path}`} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
