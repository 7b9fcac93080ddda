// Offered to other features: the record of a person prints answers in the words of the form.
import type { FormField, FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answers, EvidenceItem } from '../../../domain/case/application.ts'
import { presentationOf } from '../../../domain/evidence/item.ts'
import type { PrintedRow } from '../../platform/pdf/printed-form.ts'
import { both, countryName, onOneLine, printedDate } from '../documents/printed-words.ts'

/** The rows of a section as they are answered, in words. */
export function answerRows(pack: AgreementPack, section: FormSection, answers: Answers = {}): PrintedRow[] {
  return section.fields.map((field) => {
    const row = { number: field.number ?? '', label: field.label }
    const answer = answers[field.id]
    if (answer && 'notAvailable' in answer) {
      return { ...row, value: null, notAvailable: reasonOf(pack, answer) }
    }
    const typed = answer?.value.trim() ?? ''
    if (typed === '') return { ...row, value: null }
    const value = inWords(field, typed)
    // Annex 5, section A, No 1: the surname is underlined.
    return { ...row, value, ...(field.id === 'family_name' ? { underlined: value } : {}) }
  })
}

/**
 * A sealed section says that it exists and bears the mark of its content: whoever may open the section can prove that it
 * is the one that was signed, and nobody else can learn from the mark whether anything stands there.
 */
export function sealedRow(section: FormSection, mark: string | null): PrintedRow {
  const [first] = section.fields
  const sealed = onOneLine(both('drafts.form.sealed'))
  return {
    number: first?.number ?? '',
    label: first?.label ?? section.title,
    value: mark === null ? sealed : `${sealed}\n${mark}`,
  }
}

export function nobodyRow(message = 'drafts.form.nobody'): PrintedRow {
  return { number: '', label: both(message), value: '–' }
}

/** A piece of evidence with what identifies it, and the beginning of the digest of every file attached to it. */
export function evidenceRow(
  pack: AgreementPack,
  item: EvidenceItem,
  number: string,
  digests: ReadonlyMap<string, string>,
): PrintedRow {
  const category = pack.evidence.find((one) => one.id === item.category)
  const issued = [printedDate(item.issuedOn), item.issuedAt, item.issuedBy].filter((part) => part !== '').join(', ')
  const files = item.documentIds.flatMap((id) => digests.get(id) ?? []).map((digest) => digest.slice(0, 16))
  const lines = [
    detail('number', item.number),
    detail('issued', issued),
    detail('expires', printedDate(item.expiresOn)),
    onOneLine(both(`drafts.form.${presentationOf(item)}`)),
    item.note,
    files.length > 0 ? `${onOneLine(both('drafts.form.files', { count: files.length }))}: ${files.join(', ')}` : '',
  ]
  return {
    number,
    label: category?.title ?? { en: item.category, az: item.category },
    value: lines.filter((line) => line !== '').join('\n'),
  }
}

function detail(name: 'number' | 'issued' | 'expires', value: string): string {
  return value === '' ? '' : `${onOneLine(both(`drafts.form.${name}`))}: ${value}`
}

function reasonOf(pack: AgreementPack, answer: { notAvailable: string; note?: string | undefined }) {
  const found = pack.notAvailableReasons.find((one) => one.id === answer.notAvailable)?.title
  const title = found ?? { en: answer.notAvailable, az: answer.notAvailable }
  const note = answer.note?.trim() ? ` (${answer.note.trim()})` : ''
  return { en: `${title.en}${note}`, az: `${title.az}${note}` }
}

function inWords(field: FormField, typed: string): string {
  if (field.type === 'date') return printedDate(typed)
  if (field.type === 'country') return onOneLine(countryName(typed))
  if (field.type === 'choice') {
    const option = field.options?.find((one) => one.id === typed)
    return option ? onOneLine(option.title) : typed
  }
  return typed
}
