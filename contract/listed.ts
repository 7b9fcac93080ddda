import type { Translate } from './i18n.ts'

/**
 * `one, another, a third`, with the comma of the language; what is not there is left out. Written with the catalogue and not
 * with Intl, which does not know how Azerbaijani or Georgian say it in every browser.
 */
export function listed(t: Translate, items: readonly (string | null | undefined | false)[]): string {
  const [first = '', ...others] = items.filter((item): item is string => Boolean(item))
  return others.reduce((before, next) => t('ui.list', { before, next }), first)
}
