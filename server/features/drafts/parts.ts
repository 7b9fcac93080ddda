// Offered to other features: an imported application is judged by the same form as a typed one.
import { partContents, partName } from '../../../contract/drafts.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answers, ApplicationContent, DraftPerson } from '../../../domain/case/application.ts'
import { wholeCase } from '../../../domain/case/application.ts'
import { faultsOf } from '../../platform/http/field-faults.ts'
import type { ProblemField } from '../../platform/http/problems.ts'

export type CheckedPart = { ok: true; content: unknown } | { ok: false; fields: ProblemField[] }

/**
 * Whether a part may be saved. An unfinished or wrong value may: autosave keeps what was typed. Refused are shapes and
 * sizes, names that the form does not have, and identifiers that would collide.
 */
export function checkPart(pack: AgreementPack, caseId: string, part: string, content: unknown): CheckedPart {
  if (!partName.safeParse(part).success) return fault('part', 'unknown_part')
  const [kind, sectionId, key] = part.split(':')
  const parsed = partContents[kind as keyof typeof partContents].safeParse(content)
  if (!parsed.success) return { ok: false, fields: faultsOf(parsed.error.issues) }
  if (kind === 'persons') return checkPersons(caseId, parsed.data as DraftPerson[])
  if (kind === 'section') return checkAnswers(pack, sectionId ?? '', key ?? '', parsed.data as Answers)
  return { ok: true, content: parsed.data }
}

/** The content as a whole, from its parts; a part that was never saved is empty. */
export function composeContent(parts: ReadonlyMap<string, unknown>): ApplicationContent {
  const answers: ApplicationContent['answers'] = {}
  for (const [name, content] of parts) {
    const [kind, sectionId, key] = name.split(':')
    if (kind !== 'section' || !sectionId || !key) continue
    answers[sectionId] = { ...answers[sectionId], [key]: content as Answers }
  }
  return {
    setup: parts.get('setup') as ApplicationContent['setup'],
    persons: (parts.get('persons') ?? []) as ApplicationContent['persons'],
    answers,
    evidence: (parts.get('evidence') ?? []) as ApplicationContent['evidence'],
    references: (parts.get('references') ?? []) as ApplicationContent['references'],
  }
}

function checkPersons(caseId: string, persons: DraftPerson[]): CheckedPart {
  // The identifier of the case names keys of its own; nobody may share it.
  const seen = new Set([caseId])
  for (const [index, { personId }] of persons.entries()) {
    if (seen.has(personId)) return fault(`${index}.personId`, 'person_twice')
    seen.add(personId)
  }
  return { ok: true, content: persons }
}

function checkAnswers(pack: AgreementPack, sectionId: string, key: string, answers: Answers): CheckedPart {
  const section = pack.form.sections.find((one) => one.id === sectionId)
  if (!section || section.kind === 'evidence') return fault('part', 'unknown_part')
  if ((key === wholeCase) !== (section.kind === 'case')) return fault('part', 'unknown_part')
  const asked = new Set(section.fields.map((field) => field.id))
  if (section.photograph) asked.add('photograph')
  const reasons = new Set(pack.notAvailableReasons.map((reason) => reason.id))
  const fields = Object.entries(answers).flatMap(([id, answer]): ProblemField[] => {
    // Everything in a section crosses to the other State, so nothing may stand in it that nobody is asked and shown.
    if (!asked.has(id)) return [{ path: id, code: 'unknown_field' }]
    if ('notAvailable' in answer && !reasons.has(answer.notAvailable)) return [{ path: id, code: 'choose_one' }]
    return []
  })
  return fields.length > 0 ? { ok: false, fields } : { ok: true, content: answers }
}

function fault(path: string, code: string): CheckedPart {
  return { ok: false, fields: [{ path, code, messageId: `drafts.field.${code}` }] }
}
