import type { ExplanationStep } from '../../../domain/time/explanation.ts'
import type { Speech } from './catalogue.ts'

/** An explanation of a date as sentences in reading order: dates and States in words of the language. */
export function sentences(steps: readonly ExplanationStep[], { t, format, language }: Speech): string[] {
  const states = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
  return steps.map(({ code, values }) => {
    const inWords = Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, value]
      return [name, name === 'state' ? states.of(value) : format.date(value)]
    })
    return t(`time.explain.${code}`, Object.fromEntries(inWords))
  })
}
