// Offered to other features: rules are told in the same words.
import type { Catalogues } from '../../../../domain/agreement/blueprint/words.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'

/** The catalogues as the Blueprint asks them. States are named by the tables that the runtime brings. */
export function cataloguesOf({ language, t, format }: Speech): Catalogues {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  return { language, t, date: format.date, state: (code) => names.of(code) ?? code }
}
