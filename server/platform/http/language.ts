import type { FastifyRequest } from 'fastify'
import type { Language } from '../../../contract/i18n.ts'
import { acceptedLanguage } from '../i18n/accept-language.ts'

/** The language of the session, or the one the page is shown in; before sign-in the one the browser asks for. */
export function readerLanguage(request: FastifyRequest): Language {
  return request.official?.language ?? acceptedLanguage(request.headers['accept-language'])
}
