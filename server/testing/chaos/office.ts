import { asProblem } from '../../features/cases/read-effect.ts'
import { type House, openHouse } from '../../features/cases/testing/house.ts'
import { features } from '../../features.ts'
import type { Official } from '../../platform/http/actor.ts'
import { buildApp } from '../../platform/http/app.ts'
import type { Services } from '../../platform/services.ts'
import { signedIn } from '../signed-in.ts'

export interface Said {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers of every kind, looked into by their tests
  body: any
}

/** The HTTP interface of a house with real cases, at which many officials may ask at the same moment. */
export interface Office {
  house: House
  post(official: Official, path: string, payload: object, key: string, language?: string): Promise<Said>
  get(official: Official, path: string): Promise<Said>
  /** How many rows of each table belong to a case: what any act upon it would change. */
  rowsOf(caseId: string): Promise<Record<string, number>>
  close(): Promise<void>
}

const counted = ['events', 'event_payloads', 'outbox', 'audit', 'idempotency', 'data_keys', 'documents'] as const

/** @param change replaces services, as a fault would */
export async function openOffice(
  present?: House,
  change: (services: Services) => Partial<Services> = () => ({}),
): Promise<Office> {
  const house = present ?? (await openHouse())
  const known = new Map<string, Official>()
  const app = await buildApp(
    { ...house.services, ...change(house.services) },
    {
      recognise: async ({ headers }) => signedIn(known.get(String(headers['x-official'])) ?? null),
      features,
      asProblem,
    },
  )
  app.log.level = 'silent' // what goes wrong here goes wrong on purpose
  const ask = async (official: Official, method: 'GET' | 'POST', path: string, headers: object, payload?: object) => {
    known.set(official.userId, official)
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { 'x-official': official.userId, ...headers },
      ...(payload ? { payload } : {}),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  return {
    house,
    get: (official, path) => ask(official, 'GET', path, {}),
    post: (official, path, payload, key, language = 'en') =>
      ask(official, 'POST', path, { 'idempotency-key': key, 'accept-language': language }, payload),
    rowsOf: async (caseId) => {
      const counts: Record<string, number> = {}
      for (const table of counted) {
        const { rowCount } = await house.database.system.pg.query(`select from ${table} where case_id = $1`, [caseId])
        counts[table] = rowCount ?? 0
      }
      return counts
    },
    close: async () => {
      await app.close()
      if (!present) await house.close()
    },
  }
}
