import type { CaseView } from '../../../../contract/cases.ts'
import type { FileView } from '../../../../contract/drafts.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { FormField, FormSection } from '../../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { type Answer, isAskedOf, wholeCase } from '../../../../domain/case/application.ts'
import type { Presentation } from '../../../../domain/evidence/item.ts'
import type { Fault } from '../act/use-act.ts'

/** A corrigendum as it is written: answers put right, evidence added, and why. */
export interface CorrectionDraft {
  rows: { row: number; target: string; answer: Answer | null }[]
  evidence: EvidenceDraft[]
  reason: string
}
export interface EvidenceDraft {
  row: number
  personId: string
  category: string
  /** What is attached: missing in words that were kept before it was asked. */
  presented?: Presentation
  number: string
  shownName?: string
  shownBirthDate?: string | null
  issuedOn: string | null
  expiresOn?: string | null
  files: FileView[]
}

/** @param target the answer that is chosen already */
export const noCorrection = (target = ''): CorrectionDraft => ({
  rows: [{ row: 0, target, answer: null }],
  evidence: [],
  reason: '',
})

/** An answer of the form that may be put right. */
export interface Target {
  id: string
  key: string
  section: FormSection
  field: FormField
}

/** Every answer of the form about every person and the case, as far as the reader reads its section. */
export function targetsOf(pack: AgreementPack, view: Pick<CaseView, 'persons' | 'visibleSections'>): Target[] {
  const sections = pack.form.sections.filter((one) => view.visibleSections.some((section) => section === one.section))
  const of = (section: FormSection, key: string) =>
    section.fields.map((field) => ({ id: [section.id, key, field.id].join(' '), key, section, field }))
  return [
    ...view.persons.flatMap((person) =>
      sections.filter((one) => isAskedOf(one, person)).flatMap((one) => of(one, person.personId)),
    ),
    ...sections.filter((one) => one.kind === 'case').flatMap((one) => of(one, wholeCase)),
  ]
}

/** The payload, and what is still missing in it, in the order of the form. Rows that nobody began are left out. */
export function readCorrection(draft: CorrectionDraft, targets: readonly Target[], t: Translate) {
  const faults: Fault[] = []
  const say = (path: string, id: string) => faults.push({ path, message: t(id) })
  const rows = draft.rows.filter(({ target, answer }) => target !== '' || answer !== null)
  const answers = rows.flatMap(({ target, answer }, index) => {
    const found = targets.find(({ id }) => id === target)
    if (!found) say(`answers.${index}.field`, 'acts.corrigendum.field-missing')
    else if (!answer) say(`answers.${index}.answer`, 'acts.corrigendum.value-missing')
    return found && answer ? [{ sectionId: found.section.id, key: found.key, field: found.field.id, answer }] : []
  })
  const evidence = draft.evidence.map(({ personId, category, number, issuedOn, files, ...more }, index) => {
    const { presented = 'copy', shownName = '', shownBirthDate, expiresOn } = more
    if (category === '') say(`evidence.${index}.category`, 'acts.corrigendum.category-missing')
    if (files.length === 0) say(`evidence.${index}.documentIds`, 'acts.paper.scan-missing')
    const documentIds = files.map(({ documentId }) => documentId)
    return {
      ...{
        personId,
        category,
        number: number.trim(),
        issuedOn: issuedOn ?? '',
        expiresOn: expiresOn ?? '',
        documentIds,
      },
      ...{ copy: presented !== 'original', authenticated: presented === 'authenticated_copy' },
      ...{ shownName: shownName.trim(), shownBirthDate: shownBirthDate ?? '' },
    }
  })
  if (rows.length + evidence.length === 0) say('answers.0.field', 'acts.corrigendum.nothing')
  if (draft.reason.trim() === '') say('reason', 'acts.corrigendum.reason-missing')
  return { input: { answers, evidence, reason: draft.reason.trim() }, faults }
}
