import { useDirection } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { aboutLanguage, type Language, officialFor, type Translate } from '../../contract/i18n.ts'
import { createFormatter, type Formatter } from '../../contract/i18n-format.ts'
import { sessionQuery } from '../data/session.ts'
import { followCorrections } from './corrections.ts'
import { loadTranslator, onWords } from './load-catalogue.ts'
import { isMirrored } from './mirrored.ts'
import { storeLanguage } from './preferred-language.ts'

type Spoken = {
  language: Language
  setLanguage: (language: Language) => Promise<void>
  t: Translate
  format: Formatter
}

const SpokenContext = createContext<Spoken | null>(null)

/** Switching re-renders the texts and nothing else: no page is left, so everything typed stays. */
export function LanguageProvider(props: { language: Language; translate: Translate; children: ReactNode }) {
  const { setDirection } = useDirection()
  const [spoken, setSpoken] = useState({ language: props.language, t: props.translate })
  // The clock of the official's authority, wherever the machine stands. Not asked for here: whoever is signed in is known by then.
  const timeZone = useQuery({ ...sessionQuery, enabled: false }).data?.authority.timeZone

  useEffect(() => {
    document.documentElement.lang = spoken.language
    setDirection(directionOf(spoken.language))
    // Whoever installs the pages now finds them under their name in this language.
    const manifest = `/manifest-${officialFor(spoken.language)}.webmanifest`
    document.querySelector('link[rel=manifest]')?.setAttribute('href', manifest)
  }, [spoken.language, setDirection])

  useEffect(() => followCorrections(spoken.language), [spoken.language])

  // Said anew with the words that had been missed: another function of the same words is what makes the page read it.
  useEffect(() => onWords(() => setSpoken(({ language, t }) => ({ language, t: (id, values) => t(id, values) }))), [])

  const setLanguage = useCallback(async (language: Language) => {
    const t = await loadTranslator(language)
    storeLanguage(language)
    setSpoken({ language, t })
  }, [])

  const value = useMemo(
    () => ({ ...spoken, setLanguage, format: createFormatter(spoken.language, spoken.t, timeZone) }),
    [spoken, setLanguage, timeZone],
  )
  return <SpokenContext value={value}>{props.children}</SpokenContext>
}

/** How the pages run in a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return isMirrored() ? 'rtl' : aboutLanguage(language).direction
}

export function useSpoken(): Spoken {
  const spoken = use(SpokenContext)
  if (!spoken) throw new Error('No language: the part is used outside LanguageProvider')
  return spoken
}

export function useT(): Translate {
  return useSpoken().t
}

export function useFormat(): Formatter {
  return useSpoken().format
}
