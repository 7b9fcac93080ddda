import { createTranslator, type Language, type MessageValues } from '../../../contract/i18n.ts'

/**
 * A message as it will be said, with something filled in; a plural twice, for one and for five.
 * @returns nothing for a message that cannot be read
 */
export function samplesOf(language: Language, message: string): string[] {
  const found = [...message.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+)\s*,\s*(?:offset:\d+\s*)?(\w+)?)?/g)]
  const filled = (count: number): MessageValues =>
    Object.fromEntries(
      found.map(([, name = '', kind, branch]) => {
        if (kind === 'plural' || kind === 'selectordinal') return [name, count]
        return [name, kind === 'select' ? (branch ?? 'other') : `‹${name}›`]
      }),
    )
  const plural = found.some(([, , kind]) => kind === 'plural' || kind === 'selectordinal')
  try {
    const say = createTranslator(language, { 'texts.sample': message })
    return [...new Set((plural ? [1, 5] : [1]).map((count) => say('texts.sample', filled(count))))]
  } catch {
    return []
  }
}
