import { aboutLanguage, type Language, languages, type Translate } from '../../contract/i18n.ts'

/** Each language under its own name, so that it is found by those who read only that one; what no native speaker has read says so. */
export function languageChoices(t: Translate, reviewed: readonly Language[]) {
  return languages.map((value) => {
    const { name, awaiting } = aboutLanguage(value)
    const said = !reviewed.includes(value) && awaiting ? { hint: `${awaiting} · ${t('ui.language.awaiting')}` } : {}
    return { value, label: name, lang: value, ...said }
  })
}
