import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { saveFile } from '../../ui/save-file.ts'
import { Section } from '../../ui/section/section.tsx'
import styles from './laboratory.module.css'

/** The handbook, and the certificate of what was done, with the name that is typed here and kept nowhere. */
export function Papers({ facilitator, done }: { facilitator: boolean; done: number }) {
  const { t } = useSpoken()
  return (
    <Section title={t('laboratory.papers')}>
      <p className={styles.under}>
        <Paper path="/handbook?reader=participants">{t('laboratory.handbook')}</Paper>
        {facilitator && <Paper path="/handbook?reader=facilitator">{t('laboratory.handbook.facilitator')}</Paper>}
      </p>
      {!facilitator && done === 0 && <p>{t('laboratory.certificate.not-yet')}</p>}
      {!facilitator && done > 0 && <Certificate />}
    </Section>
  )
}

/** Fetched rather than linked: a name that cannot be printed is said at its field, and not on a page of its own. */
function Certificate() {
  const { t } = useSpoken()
  // Stays in the field for a second print, and nowhere else.
  const [printed, setPrinted] = useState('')
  const form = useForm({
    name: 'laboratory-certificate',
    start: { name: printed },
    required: ['name'],
    unkept: ['name'],
    send: ({ name }) => api('GET /api/v1/laboratory/certificate', { query: { name } }),
    done: (paper, { name }) => {
      setPrinted(name)
      saveFile(paper, 'certificate.pdf')
    },
  })
  return (
    <div className={styles.task}>
      <Form form={form} submit={t('laboratory.certificate')}>
        <FieldFrame {...form.at('name', t('laboratory.certificate.name'))} hint={t('laboratory.certificate.hint')}>
          {(field) => (
            <TextControl
              {...field}
              autoComplete="name"
              maxLength={120}
              value={form.value.name}
              onChange={(event) => form.change({ name: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      </Form>
    </div>
  )
}

function Paper({ path, children }: { path: string; children: string }) {
  return (
    <a href={`/api/v1/laboratory${path}`} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
