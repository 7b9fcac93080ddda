import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { handOver } from '../../features/drafts/handover.ts'
import { attestationOf, realApplication } from '../../features/drafts/testing/real-case.ts'
import { loadOfficials } from '../../features/practice/officials.ts'
import { createRandom } from '../../features/practice/random.ts'
import { openServices } from '../../open-services.ts'
import { readConfig } from '../../platform/config/config.ts'
import type { Services } from '../../platform/services.ts'
import { testFolder } from '../cluster.ts'
import { wrongs } from './evidence.ts'
import { createVictim, type Kill, kills } from './process.ts'
import { createWriters, type ReadyDraft } from './writers.ts'

export interface Cycle {
  number: number
  kill: Kill
  /** Milliseconds from the kill until the server answered that it is ready. */
  readyAfter: number
  acknowledged: number
  repeated: number
  wrongs: string[]
}

/**
 * Officials write through HTTP; at moments and in places that the seed chooses, the program, its database or a session is
 * killed; all go on with what they were not answered for certain; then the record is compared with what they were told.
 * The database waits for the disk as in a real installation.
 */
export async function runChaos(
  { cycles, seed }: { cycles: number; seed: string },
  tell: (cycle: Cycle) => void,
): Promise<Cycle[]> {
  const random = createRandom(seed)
  const choose = (below: number) => random.integer(0, below - 1)
  const dataDir = testFolder()
  const victim = await createVictim(dataDir)
  const told: Cycle[] = []
  const caseIds: string[] = []
  const writers = createWriters(victim.url, caseIds, choose)
  try {
    await victim.untilReady()
    await look(dataDir, async (services) => {
      writers.drafts.push(...(await draftSome(services, 4)))
    })
    await writers.submitOne() // a case to write to before anything is killed
    for (let number = 1; number <= cycles; number++) {
      writers.resume()
      const enough = writers.acknowledged.length + 5
      await sleep(random.integer(200, 1_200))
      // On a slow machine nothing may have been answered yet, and there would be nothing to lose.
      for (let look = 0; writers.acknowledged.length < enough && look < 1_000; look++) await sleep(20)
      const kill = kills[choose(kills.length)]!
      const killed = performance.now()
      await victim.kill(kill)
      await sleep(20)
      await victim.untilReady()
      const readyAfter = performance.now() - killed
      await sleep(random.integer(100, 400))
      await writers.pause()
      const found = await look(dataDir, async (services) => {
        writers.drafts.push(...(await draftSome(services, 4 - writers.drafts.length)))
        return wrongs(services, writers.acknowledged)
      })
      const { acknowledged, repeated } = writers
      const cycle = { number, kill, readyAfter, acknowledged: acknowledged.length, repeated, wrongs: found }
      told.push(cycle)
      tell(cycle)
    }
    return told
  } finally {
    writers.drafts = []
    await victim.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A look into the installation beside the program; it is left again, so that only the program brings the database back. */
async function look<T>(dataDir: string, work: (services: Services) => Promise<T>): Promise<T> {
  const { services, close } = await openServices({ ...readConfig({}), dataDir })
  try {
    return await work(services)
  } finally {
    await close()
  }
}

async function draftSome(services: Services, count: number): Promise<ReadyDraft[]> {
  const officer = (await loadOfficials(services))('de-lea-berlin', 'case_officer')
  const drafts: ReadyDraft[] = []
  for (let made = 0; made < count; made++) {
    const draft = await realApplication(services, officer)
    await handOver(services, officer, draft.caseId)
    const personId = draft.content.persons[0]!.personId
    drafts.push({ caseId: draft.caseId, attestations: [attestationOf(services, personId)] })
  }
  return drafts
}
