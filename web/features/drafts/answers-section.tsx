import { IconLock } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import type { Language } from '../../../contract/i18n.ts'
import type { Answer, Answers, DraftPerson } from '../../../domain/case/application.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText, otherText } from '../../i18n/local-text.ts'
import { DraftLikes } from '../persons/draft-likes.tsx'
import { AnswerField } from './answer-field.tsx'
import styles from './answers.module.css'
import { partOf } from './draft-query.ts'
import { faultsUnder } from './faults.ts'
import { same } from './merge-part.ts'
import { PasteLines } from './mrz/paste-lines.tsx'
import { PersonPart } from './person-part.tsx'
import { PhotographPart } from './photograph-part.tsx'
import { SectionFrame, type SectionProps } from './section-frame.tsx'
import { answersPart, calledOf } from './steps.ts'
import { settledCount, subscribe } from './unsaved-parts.ts'
import { usePart } from './use-part.ts'

/** One section of the form for one person or for the case, drawn from what the pack says of its fields. */
export function AnswersSection(props: SectionProps) {
  const { draft, pack, step } = props
  const { t, language } = useSpoken()
  const { missing = false } = useSearch({ strict: false })
  const part = answersPart(step)
  const { content, version, change, unsaved } = usePart<Answers>(draft, part)
  const settled = useSyncExternalStore(subscribe, () => settledCount(draft.caseId, part))
  const generation = useGeneration(version, unsaved !== undefined) + settled
  const { form, person } = step
  if (!form) return null
  const other = otherText(form.title, language)

  const saved = partOf(draft, part) as Answers
  const found = faultsUnder(step.state?.faults ?? [], step.state?.key ?? '', missing)
  const faults = Object.fromEntries(Object.entries(found).filter(([field]) => same(content[field], saved[field])))
  const set = (field: string, answer: Answer | null) =>
    change(({ [field]: _, ...rest }) => (answer ? { ...rest, [field]: answer } : rest))
  const name = person && person.relation !== 'principal' ? calledOf(t, pack, draft, person) : ''
  return (
    <SectionFrame
      {...props}
      title={`${form.letter}. ${localText(form.title, language)}`}
      lead={
        <>
          <span lang={other.lang}>{other.text}</span>
          {name && (
            <>
              {' · '}
              <bdi translate="no">{name}</bdi>
            </>
          )}
          {step.sealed && (
            <span className={styles.sealed}>
              <IconLock size={17} aria-hidden="true" /> {t('application.sealed')}
            </span>
          )}
        </>
      }
      parts={person ? [part, 'persons', 'evidence'] : [part]}
      faults={Object.entries(faults).map(([field, message]) => ({
        fieldId: `answer-${field}`,
        message: summaryLine(form.fields.find((one) => one.id === field)?.label, message, language, t),
      }))}
    >
      {person && !step.sealed && <PersonPart draft={draft} pack={pack} person={person} />}
      {person && !step.sealed && (
        <PasteLines draft={draft} pack={pack} person={person} form={form} answers={content} set={set} />
      )}
      {person && form.fields.some(({ id }) => id === 'family_name') && (
        <DraftLikes draftId={draft.caseId} personId={person.personId} saved={version} />
      )}
      {form.photograph && person && (
        <PhotographPart
          draft={draft}
          pack={pack}
          person={person as DraftPerson}
          absent={content.photograph}
          error={faults.photograph}
          onAbsent={(answer) => set('photograph', answer)}
        />
      )}
      <div className={styles.fields}>
        {form.fields.map((field, index) => (
          <div
            key={`${generation} ${field.id}`}
            className={styles.numbered}
            data-first={field.number !== form.fields[index - 1]?.number || undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {field.number !== form.fields[index - 1]?.number ? field.number : ''}
            </span>
            <AnswerField
              field={field}
              pack={pack}
              answer={content[field.id]}
              error={faults[field.id]}
              onChange={(answer) => set(field.id, answer)}
            />
          </div>
        ))}
      </div>
    </SectionFrame>
  )
}

function summaryLine(
  label: Parameters<typeof localText>[0] | undefined,
  message: string,
  language: Language,
  t: (id: string) => string,
): string {
  return `${label ? localText(label, language) : t('application.photograph')}: ${message}`
}

/** Fields are drawn anew when the version changed by another hand, so that what they keep themselves gives way. */
function useGeneration(version: number, mine: boolean): number {
  const [seen, setSeen] = useState({ version, mine, generation: 0 })
  if (seen.version !== version || seen.mine !== mine) {
    const foreign = seen.version !== version && !mine && !seen.mine
    setSeen({ version, mine, generation: seen.generation + (foreign ? 1 : 0) })
  }
  return seen.generation
}
