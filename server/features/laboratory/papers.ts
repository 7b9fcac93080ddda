import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { requireFacilitator } from './part.ts'
import { printSlips } from './slips.ts'

/** The slips of everybody, with the address under which the facilitator reaches the laboratory. */
export async function printSlipsFor(services: Services, official: Official, url: string): Promise<Buffer> {
  await withOfficial(services, official, (tx) => requireFacilitator(tx, services, official))
  return printSlips(services, { url, language: official.language })
}
