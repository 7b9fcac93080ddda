import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { installAgreements } from '../../../features/agreements/installed.ts'
import { installCalendars } from '../../../features/calendars/install.ts'
import { asProblem } from '../../../features/cases/read-effect.ts'
import type { PracticeCountry } from '../../../features/practice/countries/country.ts'
import { practicePassword } from '../../../features/practice/users.ts'
import { installPracticeUsers } from '../../../features/session/practice-users.ts'
import { features } from '../../../features.ts'
import { recognise } from '../../../recognise.ts'
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import { lawOf } from '../../../testing/law.ts'
import { type Config, type Mode, readConfig } from '../../config/config.ts'
import { systemRandom } from '../../encryption/random.ts'
import { createIds } from '../../ids.ts'
import type { Services } from '../../services.ts'
import { type AppParts, buildApp } from '../app.ts'

export interface House {
  app: FastifyInstance
  services: Services
  database: TestDatabase
  /** Lets time pass. */
  later(milliseconds: number): void
  signIn(email: string, password?: string): Promise<LightMyRequestResponse>
  /** Asks as the owner of the cookie that sign-in gave; as a visitor without one. */
  ask(options: InjectOptions, cookie?: string): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** The whole website on a database of its own with the practice users (of the first agreement unless said otherwise), and a clock that only tests move. */
export async function openHouse(
  options: {
    mode?: Mode
    config?: Partial<Config>
    practiceCountries?: readonly PracticeCountry[]
  } & Partial<AppParts> = {},
): Promise<House> {
  const { mode = 'practice', config = {}, practiceCountries, ...parts } = options
  const database = await createTestDatabase()
  let moment = Date.parse('2026-11-24T08:00:00Z')
  const clock = () => new Date(moment)
  const { packs, definitions } = lawOf('production')
  const key = { epoch: 1, key: systemRandom(32), fingerprint: '' }
  const services = {
    config: { ...readConfig({ RCMS_MODE: mode }), port: 0, dataDir: '', ...config },
    pools: database,
    agreements: await installAgreements(database.system, packs, clock()),
    calendars: await installCalendars(database.system, definitions, clock()),
    ruleStreams: {},
    registers: new Map(),
    clock,
    newId: createIds(clock, systemRandom),
    random: systemRandom,
    keys: { current: key, byEpoch: new Map([[key.epoch, key]]) },
    secret: database.secret,
    // Nothing asked here renders a form.
    renderer: undefined as never,
  } satisfies Services
  await installPracticeUsers(services, practiceCountries)
  const app = await buildApp(services, { recognise: recognise(services), features, asProblem, ...parts })
  app.log.level = 'silent' // what goes wrong here goes wrong on purpose
  const ask: House['ask'] = (request, cookie) =>
    app.inject({ ...request, headers: { ...request.headers, ...(cookie ? { cookie } : {}) } })
  return {
    app,
    services,
    database,
    later: (milliseconds) => {
      moment += milliseconds
    },
    ask,
    signIn: (email, password = practicePassword) =>
      ask({ method: 'POST', url: '/api/v1/session', payload: { email, password } }),
    close: async () => {
      await app.close()
      await database.drop()
    },
  }
}

/** The cookie a browser would send back after this answer. */
export function cookieOf(response: LightMyRequestResponse): string {
  const [cookie] = response.cookies
  if (!cookie) throw new Error(`no cookie was given: ${response.statusCode}`)
  return `${cookie.name}=${cookie.value}`
}
