import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { v4 as newId } from 'uuid'
import type { FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { DraftPerson } from '../../../domain/case/application.ts'
import { useT } from '../../i18n/language.tsx'
import type { Draft } from './draft-query.ts'
import styles from './task-list.module.css'
import { saveNow } from './unsaved-parts.ts'
import { usePart } from './use-part.ts'

/** Spouse and children join one by one; each gets the pages of the form that ask about them. */
export function AddPerson({ draft, pack, form }: { draft: Draft; pack: AgreementPack; form: FormSection }) {
  const t = useT()
  const navigate = useNavigate()
  const adding = useRef(false)
  const { content: persons, change } = usePart<DraftPerson[]>(draft, 'persons')
  const relation = form.kind === 'person' ? form.subject : undefined
  if (!relation || relation === 'principal') return null
  if (!form.repeats && persons.some((person) => person.relation === relation)) return null
  const add = async () => {
    // A double click adds one.
    if (adding.current) return
    adding.current = true
    const personId = newId()
    const personClass = pack.personClasses.find((one) => one.relations.includes(relation))?.id ?? ''
    change((now) => [...now, { personId, relation, personClass }])
    await saveNow(draft.caseId, 'persons')
    await navigate({ to: `/applications/${draft.caseId}/${form.id}/${personId}` as string })
  }
  return (
    <button type="button" className={styles.add} onClick={() => void add()}>
      <IconPlus size={17} aria-hidden="true" /> {t(`application.add.${relation}`)}
    </button>
  )
}
