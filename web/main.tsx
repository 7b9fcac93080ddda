import './ui/mantine.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/print.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askAhead } from './ask-ahead.ts'
import { queryClient } from './data/query-client.ts'
import { sessionQuery } from './data/session.ts'
import { directionOf, LanguageProvider } from './i18n/language.tsx'
import { loadTranslator } from './i18n/load-catalogue.ts'
import { preferredLanguage, readStoredLanguage } from './i18n/preferred-language.ts'
import { bringPage, router } from './routes.tsx'
import { theme } from './ui/theme.ts'

// Who it is, the page and its texts are asked for at once: each after the other would be a journey over the line more.
void queryClient.prefetchQuery(sessionQuery)
bringPage(location.pathname)
void askAhead(location)
const language = preferredLanguage(readStoredLanguage(), navigator.languages)
const direction = directionOf(language)
document.documentElement.lang = language
document.documentElement.dir = direction
const translate = await loadTranslator(language)
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element with the id root')

createRoot(place).render(
  <StrictMode>
    {/* No style elements at run time: the colours stand in tokens.css, and style-src can stay 'self'. */}
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={queryClient}>
          <LanguageProvider language={language} translate={translate}>
            <RouterProvider router={router} />
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
)

// Who signs in goes on to the desk as a rule: it comes while the password is typed.
if (location.pathname === '/sign-in') setTimeout(() => bringPage('/desk'), 1_000)
