import {
  applicationsOf,
  chapterCodes,
  charterDay,
  plantCodes,
  plantCounts,
  stateOfNightFlights,
  stateOfPoorFiles,
} from '../../../../domain/laboratory/story.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { countryName } from '../../../platform/i18n/country-names.ts'
import { statesOfStory } from '../story/setting.ts'

/** What the story tells and what was planted, for the facilitator: chapters and faults in sentences, in the order of the years. */
export function toldStory(firstYear: number, { t, format, language }: Speech) {
  const { requesting } = statesOfStory()
  const stateAt = (index: number) => countryName(language, requesting[index]!)
  const values = {
    ...{ second: String(firstYear + 1), third: String(firstYear + 2), fourth: String(firstYear + 3) },
    counts: applicationsOf.slice(0, -1).join(', '),
    charter: format.date(charterDay(firstYear)),
    ...{ poor: stateAt(stateOfPoorFiles), night: stateAt(stateOfNightFlights) },
  }
  return [
    {
      title: t('exercises.book.story.title'),
      lead: t('exercises.book.story.lead'),
      items: chapterCodes.map((code) => t(`exercises.book.story.${code}`, values)),
    },
    {
      title: t('exercises.book.planted.title'),
      lead: t('exercises.book.planted.lead'),
      items: plantCodes.map((code) => t(`exercises.book.planted.${code}`, { count: String(plantCounts[code]) })),
    },
  ]
}
