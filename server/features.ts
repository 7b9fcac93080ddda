import { routes as administration } from './features/administration/routes.ts'
import { routes as agreements } from './features/agreements/routes.ts'
import { routes as arrivals } from './features/arrivals/routes.ts'
import { routes as authorities } from './features/authorities/routes.ts'
import { routes as calendars } from './features/calendars/routes.ts'
import { routes as cases } from './features/cases/routes.ts'
import { routes as clients } from './features/clients/routes.ts'
import { routes as committeeReports } from './features/committee-report/routes.ts'
import { routes as confirmations } from './features/confirmations/routes.ts'
import { routes as copy } from './features/copy/routes.ts'
import { routes as desk } from './features/desk/routes.ts'
import { routes as documents } from './features/documents/routes.ts'
import { routes as drafts } from './features/drafts/routes.ts'
import { routes as erasure } from './features/erasure/routes.ts'
import { routes as exchange } from './features/exchange/routes.ts'
import { routes as exports } from './features/exports/routes.ts'
import { routes as interviews } from './features/interviews/routes.ts'
import { routes as laboratory } from './features/laboratory/routes.ts'
import { routes as lists } from './features/lists/routes.ts'
import { routes as live } from './features/live/routes.ts'
import { routes as notices } from './features/notices/routes.ts'
import { routes as operations } from './features/operations/routes.ts'
import { routes as outbox } from './features/outbox/routes.ts'
import { routes as oversight } from './features/oversight/routes.ts'
import { routes as persons } from './features/persons/routes.ts'
import { routes as practice } from './features/practice/routes.ts'
import { routes as quality } from './features/quality/routes.ts'
import { routes as record } from './features/record/routes.ts'
import { routes as registers } from './features/registers/routes.ts'
import { routes as search } from './features/search/routes.ts'
import { routes as session } from './features/session/routes.ts'
import { routes as statistics } from './features/statistics/routes.ts'
import { routes as team } from './features/team/routes.ts'
import { routes as texts } from './features/texts/routes.ts'
import { routes as uploads } from './features/uploads/routes.ts'
import { routes as verifications } from './features/verifications/routes.ts'
import type { Feature } from './platform/http/app.ts'

/** Every noun of the API, in the order in which the OpenAPI document names them. */
export const features: readonly Feature[] = [
  session,
  authorities,
  agreements,
  confirmations,
  calendars,
  drafts,
  cases,
  copy,
  documents,
  uploads,
  desk,
  notices,
  team,
  texts,
  search,
  persons,
  lists,
  quality,
  erasure,
  practice,
  laboratory,
  record,
  oversight,
  statistics,
  verifications,
  registers,
  arrivals,
  interviews,
  live,
  administration,
  operations,
  clients,
  outbox,
  exchange,
  committeeReports,
  exports,
]
