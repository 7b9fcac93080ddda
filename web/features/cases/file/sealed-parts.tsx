import { useCallback } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { api } from '../../../data/api.ts'
import { ProblemError } from '../../../data/problem.ts'
import { SealedSection } from '../../../ui/section/sealed-section.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { AnsweredSection } from './answered-section.tsx'
import styles from './sealed-parts.module.css'

/** Health and danger: closed, one by one, until this reader says for what purpose they look. Safeguard 4. */
export function SealedParts() {
  const { view } = useCase()
  if (view.sealed.length === 0) return null
  return (
    <div id="sealed" className={styles.sealed}>
      {view.sealed.map((sealed) => (
        <Sealed key={`${sealed.section} ${sealed.personId}`} {...sealed} />
      ))}
    </div>
  )
}

function Sealed({ personId, section }: CaseView['sealed'][number]) {
  const { view, pack } = useCase()
  const { t, text, person } = useCaseWords()
  const relation = view.persons.find((one) => one.personId === personId)?.relation
  const form = pack.form.sections.find((one) => one.section === section && one.subject === relation)
  const name = form ? text(form.title) : t(`case.sealed.${section}`)
  const open = useCallback(
    async (purpose: string) => {
      // The server asks for a purpose that says something; a sentence here spares the way.
      if (purpose.length < 5) throw tooShort(t('case.sealed.short'))
      const content = await api('POST /api/v1/cases/{caseId}/sealed/{section}', {
        path: { caseId: view.caseId, section },
        body: { personId, purpose },
      })
      if (content.sections.length === 0) return <p>{t('history.erased')}</p>
      return content.sections.map((one) => <AnsweredSection key={one.id} section={one} bare />)
    },
    [view.caseId, section, personId, t],
  )
  return <SealedSection title={view.persons.length > 1 ? `${name} · ${person(personId)}` : name} open={open} />
}

function tooShort(title: string): ProblemError {
  return new ProblemError({ type: 'about:blank', title, status: 422, code: 'purpose_too_short' })
}
