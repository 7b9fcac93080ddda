import { routes as agreements } from './features/agreements/routes.ts'
import { routes as authorities } from './features/authorities/routes.ts'
import { routes as session } from './features/session/routes.ts'
import type { Feature } from './platform/http/app.ts'

/** Every noun of the API, in the order in which the OpenAPI document names them. */
export const features: readonly Feature[] = [session, authorities, agreements]
