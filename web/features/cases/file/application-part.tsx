import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonView } from '../../../../contract/cases.ts'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { AnsweredSection } from './answered-section.tsx'
import styles from './application-part.module.css'
import { Part } from './part.tsx'
import { PrintedForms } from './printed-forms.tsx'

/** The application exactly as it was sent: every question as it was asked, and the signed form itself. */
export function ApplicationPart() {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  return (
    <Part
      anchor="application"
      title={t('case.application')}
      aside={t('case.application.sent', { date: format.date(view.submittedOn) })}
    >
      <div className={styles.forms}>
        <SignedForm />
        <PrintedForms />
      </div>
      {view.persons.map((person) => (
        <PersonSections key={person.personId} person={person} />
      ))}
      {view.caseSections.map((section) => (
        <AnsweredSection key={section.id} section={section} />
      ))}
    </Part>
  )
}

function PersonSections({ person }: { person: PersonView }) {
  const { view } = useCase()
  const words = useCaseWords()
  return person.sections.map((section) => (
    <AnsweredSection
      key={section.id}
      section={section}
      {...(view.persons.length > 1 ? { of: words.person(person.personId) } : {})}
    />
  ))
}

function SignedForm() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [open, setOpen] = useState(false)
  const { form } = view
  if (!form) return null
  const url = documentUrl(view.caseId, form.documentId)
  return (
    <div className={styles.form}>
      <IconFileTypePdf size={26} aria-hidden="true" className={styles.icon} />
      <div className={styles.formText}>
        <p className={styles.formTitle}>{t('case.form')}</p>
        <p className={styles.digest}>
          {t('case.digest')} <bdi dir="ltr">{form.digest.slice(0, 16)}…</bdi>
        </p>
      </div>
      <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'case.form.hide' : 'case.form.show')}
      </button>
      <a className={styles.link} href={url} target="_blank" rel="noreferrer">
        {t('case.open-apart')}
      </a>
      {open && <iframe className={styles.frame} src={`${url}#navpanes=0&view=FitH`} title={t('case.form')} />}
    </div>
  )
}
