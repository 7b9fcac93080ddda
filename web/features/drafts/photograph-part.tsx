import { useState } from 'react'
import type { FileView } from '../../../contract/drafts.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answer, DraftPerson } from '../../../domain/case/application.ts'
import { queryClient } from '../../data/query-client.ts'
import { useT } from '../../i18n/language.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { AbsentField } from './absent-field.tsx'
import answerStyles from './answers.module.css'
import { fileUrl, removeFile } from './draft-files.ts'
import { type Draft, draftQuery, partOf } from './draft-query.ts'
import { FileDrop } from './file-drop.tsx'
import styles from './files.module.css'
import { saveNow } from './unsaved-parts.ts'
import { usePart } from './use-part.ts'

type Props = {
  draft: Draft
  pack: AgreementPack
  person: DraftPerson
  absent: Answer | undefined
  error: string | undefined
  onAbsent: (answer: Answer | null) => void
}

/** The photograph of the form, or why there is none. */
export function PhotographPart({ draft, pack, person, absent, error, onAbsent }: Props) {
  const t = useT()
  const { caseId } = draft
  const { content: persons, change } = usePart<DraftPerson[]>(draft, 'persons')
  const [asking, setAsking] = useState(false)
  const [replacing, setReplacing] = useState(false)
  const now = persons.find((one) => one.personId === person.personId)
  const photographId = now?.photographId
  const answer = absent && 'notAvailable' in absent ? absent : null

  const put = async (documentId: string | null) => {
    const old = photographId
    change((all) =>
      all.map((one) => {
        if (one.personId !== person.personId) return one
        const { photographId: _, ...rest } = one
        return documentId ? { ...rest, photographId: documentId } : rest
      }),
    )
    setReplacing(false)
    await saveNow(caseId, 'persons')
    // Only a photograph that nothing refers to any more is removed from the server.
    const saved = queryClient.getQueryData(draftQuery(caseId).queryKey)
    const refers = saved && (partOf(saved, 'persons') as DraftPerson[]).some((one) => one.photographId === old)
    if (old && !refers) await removeFile(caseId, old).catch(() => undefined)
  }
  const added = (file: FileView) => {
    if (answer) onAbsent(null)
    void put(file.documentId)
  }

  return (
    <fieldset className={styles.photograph} id="answer-photograph" tabIndex={-1}>
      <legend className={styles.legend}>{t('application.photograph')}</legend>
      {error && <FieldError id="answer-photograph-error" message={error} />}
      {photographId && (
        <div className={styles.portrait}>
          <img src={fileUrl(caseId, photographId)} alt={t('application.photograph.alt')} className={styles.picture} />
          <div className={styles.portraitActs}>
            <button type="button" className={answerStyles.absence} onClick={() => setReplacing(!replacing)}>
              {t('application.photograph.replace')}
            </button>
            <button type="button" className={answerStyles.absence} onClick={() => void put(null)}>
              {t('application.photograph.remove')}
            </button>
          </div>
        </div>
      )}
      {!photographId && (answer || asking) && (
        <AbsentField
          id="photograph-reason"
          label={t('application.photograph')}
          pack={pack}
          answer={answer}
          onChange={(chosen) => {
            setAsking(false)
            onAbsent(chosen)
          }}
          onBack={() => {
            setAsking(false)
            if (answer) onAbsent(null)
          }}
        />
      )}
      {(photographId ? replacing : !answer && !asking) && (
        <FileDrop
          id="photograph"
          label={t('application.photograph.choose')}
          accept="image/jpeg,image/png"
          caseId={caseId}
          purpose="photograph"
          personId={person.personId}
          onAdded={added}
        />
      )}
      {!photographId && !answer && !asking && (
        <button type="button" className={answerStyles.absence} onClick={() => setAsking(true)}>
          {t('ui.field.not-available')}
          <span className="visually-hidden"> {t('application.photograph')}</span>
        </button>
      )}
    </fieldset>
  )
}
