import { type PlainDate, toDay, weekday } from './plain-date.ts'

/** One sentence of an explanation: the catalogue message `time.explain.<code>` and what it is filled with. */
export type ExplanationStep = { readonly code: string; readonly values: Readonly<Record<string, string | number>> }

export function step(code: string, values: ExplanationStep['values']): ExplanationStep {
  return { code, values }
}

/** A date with its ISO weekday, as the sentences take it. */
export function dated(date: PlainDate): { date: PlainDate; weekday: number } {
  return { date, weekday: weekday(toDay(date)) }
}
