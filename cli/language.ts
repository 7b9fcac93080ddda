import { type Language, languages } from '../contract/i18n.ts'

/** The language after --language, otherwise that of the terminal, otherwise English. */
export function chosenLanguage(words: readonly string[], env: Record<string, string | undefined>): Language {
  const at = words.indexOf('--language')
  const asked =
    at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--language='))?.slice('--language='.length)
  const terminal = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languages.find((one) => one === asked) ?? languages.find((one) => terminal.startsWith(`${one}_`)) ?? 'en'
}
