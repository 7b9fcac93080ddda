import { aboutLanguage, languages } from '../../../contract/i18n.ts'

/** A language under its own name where the program speaks it, in English elsewhere: browsers know no others in every language. */
export function languageName(code: string): string {
  const ours = languages.find((one) => one === code)
  if (ours) return aboutLanguage(ours).name
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code // what somebody typed is no code
  }
}
