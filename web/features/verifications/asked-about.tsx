import { IconExternalLink, IconFileText } from '@tabler/icons-react'
import type { VerificationFile } from '../../../contract/work.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { Section } from '../../ui/section/section.tsx'
import styles from './asked-about.module.css'
import { CopyValue } from './copy-value.tsx'

/** What the central authority named, and nothing else. */
export function AskedAbout({ file }: { file: VerificationFile }) {
  const { t } = useSpoken()
  const url = (documentId: string) => `/api/v1/cases/${file.caseId}/documents/${documentId}`
  return (
    <div className={styles.about}>
      <Section title={t('verification.person')}>
        <div className={styles.person}>
          {file.photographId && (
            <a href={url(file.photographId)} target="_blank" rel="noreferrer" className={styles.photo}>
              <img src={url(file.photographId)} alt={t('verification.photograph')} />
            </a>
          )}
          <dl className={styles.fields}>
            {file.fields.map((field) => (
              <Field key={field.id} field={field} nationality={file.person.nationality} />
            ))}
          </dl>
        </div>
      </Section>
      {file.documents.length > 0 && (
        <Section title={t('verification.documents')}>
          <ul className={styles.documents}>
            {file.documents.map((document, index) => (
              <li key={document.documentId}>
                <a href={url(document.documentId)} target="_blank" rel="noreferrer" className={styles.document}>
                  {document.mediaType.startsWith('image/') ? (
                    <img src={url(document.documentId)} alt="" loading="lazy" />
                  ) : (
                    <IconFileText size={40} aria-hidden="true" stroke={1.25} />
                  )}
                  <span>
                    {document.pages
                      ? t('verification.document-pages', { number: index + 1, pages: document.pages })
                      : t('verification.document', { number: index + 1 })}{' '}
                    <IconExternalLink size={16} aria-hidden="true" />
                    <span className="visually-hidden"> {t('verification.opens-apart')}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function Field({ field, nationality }: { field: VerificationFile['fields'][number]; nationality: string | null }) {
  const { t, language } = useSpoken()
  const label = localText(field.label, language)
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {field.value !== null && field.value !== '' ? (
          <>
            <bdi
              translate="no"
              {...(field.id === 'name_in_own_script' ? { lang: ownLanguage(nationality) } : {})}
              className={styles.value}
            >
              {field.value}
            </bdi>
            <CopyValue label={label} value={field.value} />
          </>
        ) : (
          <span className={styles.absent}>
            {field.notAvailable
              ? t('verification.not-available', { reason: localText(field.notAvailable, language) })
              : t('verification.no-answer')}
          </span>
        )}
      </dd>
    </div>
  )
}
