import type { ExplanationStep } from '../../../domain/time/explanation.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'

const plainDate = /^\d{4}-\d{2}-\d{2}$/

/** The steps of an explanation as sentences: dates in words, States by their name. */
export function sentences(steps: readonly ExplanationStep[], words: Speech): string[] {
  return steps.map(({ code, values }) => words.t(`time.explain.${code}`, readable(values, words)))
}

function readable(values: ExplanationStep['values'], { t, has, format }: Speech): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      if (name === 'state' && has(`ui.state.${value}`)) return [name, t(`ui.state.${value}`)]
      return [name, plainDate.test(value) ? format.date(value) : value]
    }),
  )
}
