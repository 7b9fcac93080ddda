import { clientRecogniser } from './features/clients/recognise.ts'
import { recogniser } from './features/session/recognise.ts'
import type { Recognise } from './platform/http/app.ts'
import type { Services } from './platform/services.ts'

/** A machine by its access token, a person by the cookie of a session; whoever shows neither is a visitor. */
export function recognise(services: Services): Recognise {
  const client = clientRecogniser(services)
  const person = recogniser(services)
  return async (request) => (await client(request)) ?? person(request)
}
