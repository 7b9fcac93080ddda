import { forgetWords, keepWords, readWords } from '../../data/kept-words.ts'

/** What was typed and not sent yet, by the name of its form. */
export function kept<T extends object>(place: string): Partial<T> {
  try {
    return JSON.parse(readWords(place) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}

export function keep(place: string, typed: object): void {
  keepWords(place, JSON.stringify(typed))
}

export function forget(place: string): void {
  forgetWords(place)
}
