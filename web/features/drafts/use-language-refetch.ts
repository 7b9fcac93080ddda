import type { QueryKey } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'

/** Sentences that the server wrote (faults, explanations) are asked again when the language of the page changes. */
export function useLanguageRefetch(queryKey: QueryKey): void {
  const { language } = useSpoken()
  const asked = useRef(language)
  const key = JSON.stringify(queryKey)
  useEffect(() => {
    if (asked.current === language) return
    asked.current = language
    void queryClient.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey })
  }, [language, key])
}
