import type { CaseView } from '../../../../contract/cases.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { sealedSections } from '../../../../domain/agreement/vocabulary.ts'
import type { InformationKind, InformationReason } from '../../../../domain/case/information-events.ts'
import type { Fault } from '../act/use-act.ts'
import { type Target, targetsOf } from '../acts/correction-draft.ts'

/** A request for information as it is written. */
export interface AskedDraft {
  row: number
  kind: InformationKind | ''
  /** A person, or `case`. */
  personId: string
  /** An answer of the form, a category of evidence, or a means of evidence. */
  what: string
  reason: InformationReason | ''
  text: string
}
export interface AskingDraft {
  items: AskedDraft[]
  wantedOn: string | null
}

export const wholeCase = 'case'

export function noItem(row: number, view: Pick<CaseView, 'persons' | 'side'>): AskedDraft {
  const only = view.persons.length === 1 ? view.persons[0]!.personId : ''
  // Whoever sent the form and the evidence asks questions alone.
  return { row, kind: view.side === 'requesting' ? 'question' : '', personId: only, what: '', reason: '', text: '' }
}

/** The answers of the form that may be asked for: those of sections that every reader of a request may know of. */
export function askable(pack: AgreementPack, view: Pick<CaseView, 'persons' | 'visibleSections'>): Target[] {
  return targetsOf(pack, view).filter(({ section }) => !sealedSections.some((one) => one === section.section))
}

/** The payload, and what is still missing in it, in the order of the form. */
export function readAsking(draft: AskingDraft, targets: readonly Target[], t: Translate) {
  const faults: Fault[] = []
  const items = draft.items.map((one, index) => {
    const label = draft.items.length > 1 ? { label: t('information.ask.item', { number: index + 1 }) } : {}
    const say = (field: string, id: string) =>
      faults.push({ path: `items.${index}.${field}`, message: t(id), ...label })
    const { kind, what, reason } = one
    const text = one.text.trim()
    if (kind === '') say('kind', 'information.ask.missing-kind')
    const needsPerson = kind === 'evidence' || kind === 'fingerprints' || kind === 'question'
    if (needsPerson && one.personId === '') say('personId', 'information.ask.missing-person')
    if (['field', 'evidence', 'scan'].includes(kind) && what === '')
      say(whatPath[kind] ?? 'field', 'information.ask.missing-what')
    if (reason === '') say('reason', 'information.ask.missing-reason')
    if (text === '' && (kind === 'question' || reason === 'other')) say('text', 'information.ask.missing-text')
    const because = { reason, text }
    switch (kind) {
      case 'field': {
        const target = targets.find(({ id }) => id === what)
        const whose = target && target.key !== wholeCase ? { personId: target.key } : {}
        return { kind, ...whose, sectionId: target?.section.id ?? '', field: target?.field.id ?? '', ...because }
      }
      case 'evidence':
        return { kind, personId: one.personId, category: what, ...because }
      case 'scan':
        return { kind, evidenceId: what, ...because }
      case 'fingerprints':
        return { kind, personId: one.personId, ...because }
      default:
        return { kind: 'question', ...(one.personId === wholeCase ? {} : { personId: one.personId }), ...because }
    }
  })
  return { input: { items, ...(draft.wantedOn ? { wantedOn: draft.wantedOn } : {}) }, faults }
}

/** Where the server names a fault in what is asked. */
export const whatPath: Readonly<Record<string, string>> = { field: 'field', evidence: 'category', scan: 'evidenceId' }
