import { features } from './features.ts'
import { readConfig } from './platform/config/config.ts'
import { buildApp } from './platform/http/app.ts'
import type { Contract } from './platform/http/openapi/document.ts'
import type { Services } from './platform/services.ts'

/** The contract as the program of this checkout would answer it; without a database, which no description needs. */
export async function apiDocument(): Promise<Contract> {
  const config = readConfig({})
  const services = { config, clock: () => new Date(0), agreements: { current: new Map() } } as unknown as Services
  const app = await buildApp(services, { recognise: async () => null, features })
  app.log.level = 'silent'
  try {
    const answer = await app.inject('/api/v1/openapi.json')
    if (answer.statusCode !== 200) throw new Error(`no contract: ${answer.body}`)
    return answer.json<Contract>()
  } finally {
    await app.close()
  }
}
