import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { DraftPerson, EvidenceItem } from '../../../domain/case/application.ts'
import { sectionsOf } from '../../../domain/case/application.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import styles from './answers.module.css'
import { removeFile } from './draft-files.ts'
import type { Draft } from './draft-query.ts'
import { editPart, saveNow } from './unsaved-parts.ts'
import { usePart } from './use-part.ts'

/** On what ground the State would be bound to take this person, and a way to take a family member out again. */
export function PersonPart({ draft, pack, person }: { draft: Draft; pack: AgreementPack; person: DraftPerson }) {
  const { t, language } = useSpoken()
  const { content: persons, change } = usePart<DraftPerson[]>(draft, 'persons')
  const [removing, setRemoving] = useState(false)
  const remove = useRemove(draft, pack, person)
  const now = persons.find((one) => one.personId === person.personId) ?? person
  const classes = pack.personClasses.filter((one) => one.relations.includes(person.relation))
  return (
    <div className={styles.person}>
      <ChoiceField
        id="person-class"
        label={t('application.person.class')}
        hint={t('application.person.class-hint')}
        choices={classes.map((one) => ({ value: one.id, label: localText(one.title, language) }))}
        value={now.personClass || null}
        onChange={(personClass) =>
          change((all) => all.map((one) => (one.personId === person.personId ? { ...one, personClass } : one)))
        }
      />
      {person.relation !== 'principal' && (
        <button type="button" className={styles.remove} onClick={() => setRemoving(true)}>
          {t(`application.person.remove.${person.relation}`)}
        </button>
      )}
      <ConfirmAction
        open={removing}
        title={t(`application.person.remove.${person.relation}`)}
        confirm={t('application.person.remove.confirm')}
        tone="alert"
        onConfirm={remove}
        onClose={() => setRemoving(false)}
      >
        <p>{t('application.person.remove.text')}</p>
      </ConfirmAction>
    </div>
  )
}

/** Takes a person out with all that was gathered: answers, evidence and files. */
function useRemove(draft: Draft, pack: AgreementPack, person: DraftPerson): () => Promise<void> {
  const navigate = useNavigate()
  const { person: official } = useSession()
  const { change: setPersons } = usePart<DraftPerson[]>(draft, 'persons')
  const { content: evidence, change: setEvidence } = usePart<EvidenceItem[]>(draft, 'evidence')
  return async () => {
    const { caseId } = draft
    const { personId } = person
    for (const section of sectionsOf(pack, person)) {
      const part = `section:${section.id}:${personId}`
      const answers = draft.content.answers[section.id]?.[personId]
      if (!answers || Object.keys(answers).length === 0) continue
      editPart({ userId: official.id, caseId }, part, {}, { version: draft.versions[part] ?? 0, content: answers })
    }
    if (evidence.some((item) => item.personId === personId)) {
      setEvidence((now) => now.filter((item) => item.personId !== personId))
    }
    setPersons((now) => now.filter((one) => one.personId !== personId))
    await saveNow(caseId)
    for (const file of draft.files.filter((one) => one.personId === personId)) {
      await removeFile(caseId, file.documentId)
    }
    await navigate({ to: '/applications/$caseId', params: { caseId } })
  }
}
