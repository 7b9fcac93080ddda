// Offered to other features: a list of persons shows whom its lines look like.
import type { Translate } from '../../../contract/i18n.ts'
import { listed } from '../../../contract/listed.ts'
import type { Comparison, FieldLikeness, RecordPlace } from '../../../contract/persons.ts'

type Compared = {
  band: Comparison['band']
  fields: readonly (Pick<FieldLikeness, 'field' | 'likeness'> & { reasons: readonly { code: string }[] })[]
}
type Named = { familyName: string | null; givenNames: string | null; ownScript: string | null }

/** The name as lists show it, family name first. */
export function nameOf(t: Translate, { familyName, givenNames, ownScript }: Named): string {
  return [familyName, givenNames].filter(Boolean).join(' ') || ownScript || t('persons.like.unknown-name')
}

export function placeWords(t: Translate, place: RecordPlace): string {
  return place.source === 'case' ? t('persons.links.case', { reference: place.reference }) : t('persons.links.extract')
}

/** Fields that say something, the strongest first. */
export function telling(fields: readonly FieldLikeness[], which: 'for' | 'against'): FieldLikeness[] {
  return fields
    .filter(({ likeness, weight }) => likeness !== 'missing' && (which === 'for' ? weight > 0 : weight < 0))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/**
 * Whether a contradiction, and not how often such pairs are one person, holds the probability down: then a figure would
 * say what nobody counted.
 */
export function contradicted({ band, fields }: Compared): boolean {
  return (
    band !== 'different' &&
    fields.some(
      ({ field, likeness, reasons }) =>
        (likeness === 'different' && /^(givenNames|birthDate|sex)$/.test(field)) ||
        reasons.some(({ code }) => code === 'name.similar_name' || code === 'date.two_parts'),
    )
  )
}

export function fieldNames(t: Translate, fields: readonly FieldLikeness[]): string {
  return listed(
    t,
    fields.map(({ field }) => t(`persons.field.${field}`)),
  )
}

/** Reasons that have a sentence; those of names are said of places and parents in the same words. */
const said = new Set([
  ...['name.same', 'name.rare', 'name.common', 'name.slip', 'name.similar_name', 'name.vague', 'name.initial'],
  ...['name.part', 'name.other_order', 'name.exchanged', 'name.whole', 'name.other_name', 'name.different'],
  ...['date.same', 'date.swapped', 'date.one_digit', 'date.exchanged_digits', 'date.year_off_by_one'],
  ...['date.unknown_day', 'date.month_and_year', 'date.year', 'date.two_parts', 'date.different', 'date.generation'],
  ...['document.same', 'document.look_alike', 'document.one_sign', 'document.different'],
  ...['place.region', 'place.other_region', 'sex.same', 'sex.different', 'nationality.same', 'nationality.different'],
])

/** The catalogue's name for a reason; null for one that a newer server gives and these pages do not know. */
export function reasonId(code: string): string | null {
  // How rare the name of a place is says nothing that an official could look at.
  if (/^(place|parent)\.(rare|common)$/.test(code)) return null
  const own = [code, code.replace(/^(place|parent)\./, 'name.')].find((one) => said.has(one))
  return own ? `persons.reason.${own}` : null
}

export function reasonWords(t: Translate, { reasons }: FieldLikeness): string {
  const words = reasons.flatMap(({ code, ...values }) => {
    const id = reasonId(code)
    return id ? [t(id, values as Record<string, string | number>)] : []
  })
  return words.join('; ')
}
