import { useSyncExternalStore } from 'react'
import { aboutLanguage, type Language, languages } from '../../contract/i18n.ts'

// Which languages a native speaker has read: as they ship, until the server says what translators marked since.

let reviewed: readonly Language[] = languages.filter((language) => aboutLanguage(language).status === 'reviewed')
const listeners = new Set<() => void>()

export function keepReviewed(languages: readonly Language[]): void {
  if (languages.join() === reviewed.join()) return
  reviewed = languages
  for (const listener of listeners) listener()
}

export function useReviewed(): readonly Language[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => reviewed,
  )
}
