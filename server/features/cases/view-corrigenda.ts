import type { CaseView } from '../../../contract/cases.ts'
import { correctedBy, corrigendaOf, openSections } from './corrections.ts'
import { fieldAnswer } from './read-answers.ts'
import { type CaseRecord, textOf } from './read-record.ts'
import { sentPerson } from './view-persons.ts'

/** Every corrigendum: what was said before and what is said now, of each person, as far as the reader reads that part. */
export function corrigendaView(record: CaseRecord): CaseView['corrigenda'] {
  const { pack, words, parts } = record
  const sections = openSections(pack, record.visible)
  const standing = new Map(
    record.file.persons.map(({ personId }) => [personId, { ...sentPerson(record, personId)?.answers }]),
  )
  return corrigendaOf(record.events).map((event) => {
    const { number, personIds, newInformation, evidence, sealed } = event.data
    const answers = personIds.flatMap((personId) => {
      const corrected = correctedBy(parts, event, personId)
      const before = standing.get(personId) ?? {}
      return sections.flatMap((section) =>
        section.fields.flatMap((field) => {
          const given = corrected?.answers[section.id]?.[field.id]
          if (!given) return []
          const was = fieldAnswer(pack, field, before[section.id]?.[field.id], words)
          const is = fieldAnswer(pack, field, given, words)
          before[section.id] = { ...before[section.id], [field.id]: given }
          const told = ({ value, notAvailable }: typeof is) => ({ value, notAvailable })
          const whole = section.kind === 'case'
          return [
            { personId: whole ? null : personId, field: field.id, label: field.label, was: told(was), is: told(is) },
          ]
        }),
      )
    })
    return {
      number,
      at: event.recordedAt,
      by: record.names.get(event.actor.userId) ?? null,
      authority: event.actor.authorityId,
      reason: record.visible.includes('identity') ? textOf(record, event, 'reason') : null,
      newInformation,
      answers,
      evidence: record.visible.includes('evidence') ? evidence.map(({ itemId }) => itemId) : [],
      sealed: sealed.filter(({ section }) => record.visible.includes(section)),
    }
  })
}
