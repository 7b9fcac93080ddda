import { toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Services } from '../../platform/services.ts'
import { createRandom, type Random } from './random.ts'
import type { Desk } from './tell-story.ts'

/** The same seed and the same day give the same persons, references and histories. */
const practiceSeed = 'openrcms practice'
const minute = 60_000
const day = 1440 * minute

/** Services whose clock the stories set, and whose accidents come from the seed. */
export function createTeller(services: Services) {
  const at0 = services.clock()
  let moment = toDay(at0.toISOString().slice(0, 10)) * day - day
  let random: Random = createRandom(practiceSeed)
  const told: Services = {
    ...services,
    clock: () => {
      // Every look at the clock is a little later: nobody does two things at once.
      moment += 7
      return new Date(moment)
    },
    newId: () => random.uuidv7(moment),
    random: (length) => random.bytes(length),
  }
  /** `to` is the State to which the story goes. */
  const desk = (find: Desk['find'], label: string, to: string): Desk => {
    // The day of the flights: in the evening of UTC it has begun already where they land.
    const midnight = toDay(dateIn(services.calendars[to]!.timeZone, at0)) * day
    random = createRandom(`${practiceSeed}/${label}`)
    return {
      services: told,
      find,
      random,
      at0,
      now: () => new Date(moment).toISOString().slice(0, 10),
      at: (daysAgo) => {
        const morning = midnight - daysAgo * day + 7 * 60 * minute
        const sameDay = moment >= morning && moment < morning + 10 * 60 * minute
        moment = (sameDay ? moment : morning) + 25 * minute
      },
    }
  }
  return { services: told, desk }
}
