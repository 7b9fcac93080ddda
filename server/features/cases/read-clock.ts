import { runningClocks } from '../../../domain/case/clocks.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { rulesOf } from './context.ts'
import { loadEvents } from './load.ts'
import { accessTo } from './read-access.ts'
import { explainClock } from './read-explanation.ts'

/**
 * Why a running clock of a case ends when it does; of the given person, where persons have clocks of their own.
 * @throws ProblemError 404 when the case is not theirs, or no such clock is running
 */
export async function explainCaseClock(
  services: Services,
  official: Official,
  caseId: string,
  clockId: string,
  personId?: string,
): Promise<{ sentences: string[] }> {
  return withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access) throw notFound()
    const file = fold(caseId, await loadEvents(tx, caseId, ['shared', access.side]))
    if (!file) throw notFound()
    const rules = rulesOf(services, access.pack, file)
    const clock = runningClocks(file, rules).find(
      ({ rule, personIds }) => rule.id === clockId && (!personId || personIds.includes(personId)),
    )
    if (!clock) throw notFound()
    return { sentences: explainClock(clock, file, official.language) }
  })
}
