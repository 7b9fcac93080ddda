// Offered to other features: a register reads answers in the same words as the case page.
import type { z } from 'zod'
import type { answeredField, answeredSection } from '../../../contract/cases.ts'
import type { FormField, FormSection, Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answer, Answers } from '../../../domain/case/application.ts'
import { type Speech, speech } from '../../platform/i18n/catalogue.ts'
import { type Correction, type Corrections, noCorrections } from './corrections.ts'

export type AnsweredField = z.infer<typeof answeredField>
export type AnsweredSection = z.infer<typeof answeredSection>

/** A section of the form as it was sent: the questions of the pinned pack, in its order, and what was answered. */
export function sectionAnswers(
  pack: AgreementPack,
  section: FormSection,
  given: Answers,
  words: Speech,
  corrections: Corrections = noCorrections,
): AnsweredSection {
  const fields = section.fields.map((field) =>
    fieldAnswer(pack, field, given[field.id], words, corrections.get(`${section.id}.${field.id}`)),
  )
  const photograph = section.photograph ? given.photograph : undefined
  const withoutPhotograph =
    photograph && 'notAvailable' in photograph
      ? [
          {
            id: 'photograph',
            number: null,
            label: inBoth('history.photograph'),
            ...said(pack, photograph),
            corrected: null,
          },
        ]
      : []
  return { id: section.id, letter: section.letter, title: section.title, fields: [...withoutPhotograph, ...fields] }
}

export function fieldAnswer(
  pack: AgreementPack,
  field: FormField,
  given: Answer | undefined,
  words: Speech,
  correction?: Correction,
): AnsweredField {
  const { id, number = null, label } = field
  const corrected = correction
    ? { number: correction.number, at: correction.at, ...told(pack, field, correction.answer, words) }
    : null
  return { id, number, label, ...told(pack, field, given, words), corrected }
}

function told(pack: AgreementPack, field: FormField, given: Answer | undefined, words: Speech) {
  if (!given) return { value: null, notAvailable: null }
  if ('notAvailable' in given) return said(pack, given)
  const value = given.value.trim()
  return { value: value === '' ? null : inWords(field, value, words), notAvailable: null }
}

/** A choice by its title, a country by its name, a date as officials write it; everything else as it was typed. */
function inWords(field: FormField, value: string, { language, t, has, format }: Speech): string {
  switch (field.type) {
    case 'choice':
      return field.options?.find((one) => one.id === value)?.title[language] ?? value
    case 'date':
      return format.shortDate(value)
    case 'country':
      return has(`ui.state.${value}`) ? t(`ui.state.${value}`) : countryName(value, language)
    default:
      return value
  }
}

function countryName(code: string, language: string): string {
  // Codes of three letters (stateless, refugee) are no regions; they stay as they were entered.
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
}

function said(pack: AgreementPack, given: Extract<Answer, { notAvailable: string }>) {
  const reason = pack.notAvailableReasons.find((one) => one.id === given.notAvailable)?.title
  const title = reason ?? { en: given.notAvailable, az: given.notAvailable }
  const note = given.note?.trim()
  const notAvailable: Localized = note ? { en: `${title.en}: ${note}`, az: `${title.az}: ${note}` } : title
  return { value: null, notAvailable }
}

function inBoth(id: string): Localized {
  return { en: speech('en').t(id), az: speech('az').t(id) }
}
