import type { Figure, Question } from '../../../domain/statistics/tally.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Services } from '../../platform/services.ts'
import { countKept } from '../statistics/kept/count-kept.ts'
import type { LabWorld } from './exercises/world.ts'
import { storyOf } from './part.ts'

/** A figure is asked for by thirty people at once, and its cases hardly change while they look at it. */
const freshFor = 60_000

/** In what the exercises of this laboratory are played: its story, and its figures as they are now. */
export function worldOf(services: Services): () => Promise<LabWorld> {
  const known = new Map<string, { at: number; figures: Promise<Figure[]> }>()
  return async () => {
    const setting = await storyOf(services)
    const ask = (question: Question): Promise<Figure[]> => {
      const { measure, period, by, only } = question
      const key = digestOf({
        measure: `${measure.code} ${measure.version}`,
        period: { ...period },
        by: [...by],
        only: { ...only },
      })
      const found = known.get(key)
      const now = services.clock().getTime()
      if (found && now - found.at < freshFor) return found.figures
      const today = services.clock().toISOString().slice(0, 10)
      const asked = { ...question, agreementId: setting.agreementId, today }
      const figures = withSystem(services.pools.system, (tx) => countKept(tx, asked), { readOnly: true })
      known.set(key, { at: now, figures })
      // What failed is asked again the next time.
      figures.catch(() => known.delete(key))
      return figures
    }
    return { services, setting, ask }
  }
}
