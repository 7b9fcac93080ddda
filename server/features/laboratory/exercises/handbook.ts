import type { Exercise } from '../../../../domain/laboratory/exercise.ts'
import { exercises, numberOf } from '../../../../domain/laboratory/exercises.ts'
import { axisFrom } from '../../../../domain/laboratory/files/chart.ts'
import { clockTime, type Slot, timetable } from '../../../../domain/laboratory/timetable.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { type Expected, expectedOf } from './expected.ts'
import { chartBars, tableFile } from './files.ts'
import { knownFor } from './known.ts'
import { casesOf } from './sources.ts'
import { toldStory } from './story-told.ts'
import { sayer, tellExercise, valuesIn } from './tell.ts'
import type { LabWorld } from './world.ts'

export const handbookReaders = ['participants', 'facilitator'] as const
export type HandbookReader = (typeof handbookReaders)[number]

/**
 * The handbook as a file (PDF/A-2a): for participants with room to write, for the facilitator with the answers that are right in
 * the laboratory's data. The same data, day and language give the same bytes.
 * @param date the day on which it is made, YYYY-MM-DD
 * @throws FormFailed when it cannot be printed
 */
export async function printHandbook(
  given: LabWorld,
  { reader, date }: { reader: HandbookReader; date: string },
  words: Speech,
): Promise<Buffer> {
  const world = { ...given, cases: given.cases ?? (await casesOf(given)) }
  const { t, language, format } = words
  const told = []
  for (const exercise of exercises) told.push(await toldFor(reader, world, exercise, words))
  const data = {
    ...{ language, date, facilitator: reader === 'facilitator' },
    kind: t(`exercises.book.${reader}`),
    made: t('exercises.book.made', { date: format.date(date) }),
    asOf: t('exercises.book.as-of', { date: format.date(world.setting.today) }),
    words: Object.fromEntries(spoken.map((one) => [one, t(`exercises.book.${one}`)])),
    pageOf: t('exercises.book.page', { page: '¤', pages: '¤¤' }),
    lists: [
      ...lists[reader].map(([id, count]) => ({
        title: t(`exercises.book.${id}.title`),
        lead: id === 'reading' ? t('exercises.book.reading.lead') : null,
        items: Array.from({ length: count }, (_, index) => t(`exercises.book.${id}.${index + 1}`)),
      })),
      ...(reader === 'facilitator' ? toldStory(world.setting.firstYear, words) : []),
    ],
    days: [1, 2].map((day) => ({ title: t(`exercises.book.day.${day}`), slots: slotsOf(day, words) })),
    exercises: told,
  }
  return world.services.renderer.render({ template: 'laboratory-handbook.typ', data })
}

const spoken = [
  ...[
    'title',
    'subtitle',
    'invented',
    'name',
    'account',
    'group',
    'contents',
    'timetable',
    'purpose',
    'steps',
    'tasks',
  ],
  ...['answer', 'expected', 'mistakes', 'why', 'hints', 'discuss', 'home', 'notes', 'files'],
] as const

/** The chapters before the exercises, with how many sentences each has. */
const lists: Readonly<Record<HandbookReader, readonly (readonly [id: string, count: number])[]>> = {
  participants: [
    ['signs', 5],
    ['reading', 6],
  ],
  facilitator: [
    ['before', 7],
    ['lead', 6],
    ['fails', 6],
  ],
}

function slotsOf(day: number, { t }: Speech) {
  return timetable
    .filter((slot) => slot.day === day)
    .map((slot) => ({
      time: `${clockTime(slot.from)}–${clockTime(slot.to)}`,
      track: slot.track === 'both' ? null : t(`exercises.track.${slot.track}`),
      number: slot.exercise ? numberOf(slot.exercise) : null,
      text: textOf(slot, t),
    }))
}

function textOf({ exercise, pause }: Slot, t: Speech['t']): string {
  return exercise ? t(`exercises.${exercise}.title`) : t(`exercises.book.time.${pause}`)
}

async function toldFor(reader: HandbookReader, world: LabWorld, exercise: Exercise, words: Speech) {
  const { t } = words
  const { setting } = world
  const page = await tellExercise(world, exercise, words)
  const say = sayer(exercise, setting, words)
  const expected: Expected[] = []
  if (reader === 'facilitator') {
    for (const task of exercise.tasks) {
      const known = await knownFor(world, exercise, task)
      expected.push(expectedOf({ exercise, task, known, setting }, words))
    }
  }
  const tracks = page.tracks.length > 1 ? t('exercises.book.both') : t(`exercises.track.${page.tracks[0]}`)
  const day = t(`exercises.book.day.${page.day}`)
  return {
    ...page,
    facts: [day, t('exercises.book.minutes', { minutes: page.minutes }), tracks].join(' · '),
    tasks: page.tasks.map((task, index) => ({ ...task, expected: expected[index] ?? null })),
    discuss: Array.from({ length: exercise.discussions }, (_, index) => say(`discuss.${index + 1}`)),
    table: exercise.id === 'small_cells' ? await tableFile(world, words) : null,
    drawn: exercise.id === 'chart' ? await drawnChart(world, words) : null,
  }
}

async function drawnChart(world: LabWorld, words: Speech) {
  const bars = await chartBars(world)
  const values = valuesIn(world.setting, words)
  const [title, note] = [words.t('exercises.drawn.title'), words.t('exercises.drawn.note', values)]
  return { title, note, bars, from: axisFrom(bars) }
}
