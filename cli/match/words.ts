import type { Translate } from '../../contract/i18n.ts'
import type { FieldFinding } from '../../domain/identity/matching/compare.ts'

/** `familyName name.same +9.7; birthDate date.one_digit +4.4`: codes and weights in bits, for programs. */
export function codesOf(fields: readonly FieldFinding[]): string {
  return fields
    .filter(({ likeness }) => likeness !== 'missing')
    .map(
      ({ field, weight, reasons }) =>
        `${field} ${reasons.map(({ code }) => code).join(' ')} ${weight < 0 ? '' : '+'}${weight.toFixed(1)}`,
    )
    .join('; ')
}

/**
 * The same for people, as the desk says it: “Family name: agrees; Date of birth: one figure differs”.
 * @param codes what `codesOf` gave
 * @param through the row of the list that both were taken for
 */
export function reasonsInWords(codes: string, through: string | null, t: Translate): string {
  const said = codes.split('; ').flatMap((one) => {
    const [field = '', ...rest] = one.split(' ')
    const words = rest.slice(0, -1).flatMap((code) => wordsOf(code, t) ?? [])
    return words.length > 0 ? [`${t(`persons.field.${field}`)}: ${words.join(', ')}`] : []
  })
  return [...said, ...(through === null ? [] : [t('cli.match.why.through', { id: through })])].join('; ')
}

function wordsOf(code: string, t: Translate): string | null {
  // How rare the name of a place is says nothing that anybody could look at.
  if (/^(place|parent)\.(rare|common)$/.test(code)) return null
  const asName = /^(place|parent)\.(region|other_region)$/.test(code)
    ? code
    : code.replace(/^(place|parent)\./, 'name.')
  if (asName === 'name.same') return t('persons.likeness.same')
  return asName === 'date.generation' ? t('cli.match.why.date.generation') : t(`persons.reason.${asName}`)
}
