// Offered to other features: official forms of a case are printed with the same words.
import type { MessageValues } from '../../../contract/i18n.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { notOnTheForm } from '../../../domain/case/completeness.ts'
import { speech } from '../../platform/i18n/catalogue.ts'

/** The two languages in which every official form is printed. */
export type Bilingual = { en: string; az: string }

const regions = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  az: new Intl.DisplayNames('az', { type: 'region' }),
}

/** A message of the catalogue in both languages. */
export function both(id: string, values?: MessageValues): Bilingual {
  return { en: speech('en').t(id, values), az: speech('az').t(id, values) }
}

/** Both languages on one line; once where they are the same. */
export function onOneLine({ en, az }: Bilingual): string {
  return en === az ? en : `${en} / ${az}`
}

/** A country by its ISO 3166 code; codes of travel documents that name no country (XXA, stateless) stay as they are. */
export function countryName(code: string): Bilingual {
  if (!/^[A-Z]{2}$/.test(code)) return { en: code, az: code }
  return { en: regions.en.of(code) ?? code, az: regions.az.of(code) ?? code }
}

/** `24.11.2026`; what is no date is printed as it was typed. */
export function printedDate(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return match ? `${match[3]}.${match[2]}.${match[1]}` : value
}

/** An authority by the name it bears at home, and in English; in English alone where the form lacks its letters. */
export function authorityName(name: Localized, form: Pick<AgreementPack['form'], 'scripts'>): string {
  const own = name.own ?? name.en
  return own === name.en || notOnTheForm(form).test(own) ? name.en : `${own} / ${name.en}`
}
