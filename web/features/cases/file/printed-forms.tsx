import { IconFileTypePdf } from '@tabler/icons-react'
import type { CaseView } from '../../../../contract/cases.ts'
import { printedFormUrl, silenceUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './application-part.module.css'

/** What happened since on the forms of the agreement, for a file on paper. */
export function PrintedForms() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const forms = formsOf(view)
  const silent = view.timeline.some(({ type }) => type === 'consent_deemed' || type === 'fallback_document_accepted')
  if (forms.length === 0 && !silent) return null
  return (
    <ul className={styles.printed} data-print="never">
      {forms.map((form) => (
        <li key={form}>
          <a className={styles.link} href={printedFormUrl(view.caseId, form)} target="_blank" rel="noreferrer">
            <IconFileTypePdf size={18} aria-hidden="true" />
            {t(`case.printed.${form}`)}
            <span className="visually-hidden"> {t('case.printed.opens-apart')}</span>
          </a>
        </li>
      ))}
      {silent && view.visibleSections.includes('reply') && (
        <li>
          <a className={styles.link} href={silenceUrl(view.caseId)} target="_blank" rel="noreferrer">
            <IconFileTypePdf size={18} aria-hidden="true" />
            {t('case.printed.silence')}
            <span className="visually-hidden"> {t('case.printed.opens-apart')}</span>
          </a>
        </li>
      )}
    </ul>
  )
}

type PrintedForm = Parameters<typeof printedFormUrl>[1]

function formsOf(view: CaseView): PrintedForm[] {
  const happened = (...types: readonly string[]) => view.timeline.some((entry) => types.includes(entry.type))
  const there: [form: PrintedForm, exists: boolean][] = [
    ['reply', happened('reply_given', 'consent_deemed')],
    ['transfer-notice', view.transfers.length > 0 && happened('transfer_notified')],
  ]
  return there.flatMap(([form, exists]) => (exists ? [form] : []))
}
