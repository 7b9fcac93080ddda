import type { LabSetting } from '../../../../domain/laboratory/exercise.ts'
import { sharesOfStates, yearsOf } from '../../../../domain/laboratory/story.ts'
import { type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'
import { firstCountries } from '../../practice/countries.ts'
import { tellings } from '../../practice/tellings.ts'

/** The States of the first agreement of practice: the one with missions for most others is asked, those ask. */
export function statesOfStory(): { requested: string; requesting: readonly string[] } {
  const missions = (state: string) =>
    Object.keys(firstCountries.find((one) => one.state === state)?.asked?.missions ?? {}).length
  const [asked] = firstCountries.toSorted((one, other) => missions(other.state) - missions(one.state))
  const requesting = firstCountries.filter((one) => one !== asked).map(({ state }) => state)
  if (!asked || requesting.length < sharesOfStates.length) throw new Error('practice has too few States for the story')
  return { requested: asked.state, requesting: requesting.slice(0, sharesOfStates.length) }
}

/** What every exercise is set in, for a story told on a day. */
export function settingOf(today: PlainDate): LabSetting {
  const { requested, requesting } = statesOfStory()
  const byShare = requesting
    .map((state, index) => ({ state, share: sharesOfStates[index]! }))
    .toSorted((one, other) => other.share - one.share)
  return {
    agreementId: tellings[0]!.agreementId,
    requestedState: requested,
    requestingStates: byShare.map(({ state }) => state),
    ...yearsOf(today),
    today,
  }
}

export function dayMillis(date: PlainDate): number {
  return toDay(date) * 86_400_000
}
