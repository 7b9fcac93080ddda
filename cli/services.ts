import { type OpenServices, openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import type { Services } from '../server/platform/services.ts'
import type { Io } from './command.ts'

/** Work on the installation of the environment; a server that runs on it is joined, not disturbed. */
export async function withServices(io: Io, work: (services: Services) => Promise<number>): Promise<number> {
  const opened: OpenServices = await openServices(readConfig(io.env), io.law ? { law: io.law } : {})
  try {
    return await work(opened.services)
  } finally {
    await opened.close()
  }
}
