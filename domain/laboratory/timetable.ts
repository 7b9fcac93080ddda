import { type ExerciseId, type Track, tracks } from './exercise.ts'
import { exerciseOf } from './exercises.ts'

/** What a slot of the workshop holds beside exercises; its words stand under `exercises.book.time.<id>`. */
export const pauses = ['opening', 'break', 'lunch', 'closing', 'back', 'present', 'end'] as const
export type Pause = (typeof pauses)[number]

export interface Slot {
  day: 1 | 2
  /** Minutes from midnight. */
  from: number
  to: number
  track: Track | 'both'
  exercise?: ExerciseId
  pause?: Pause
}

type Part = readonly [Pause, number] | ExerciseId | { technical: readonly ExerciseId[]; policy: readonly ExerciseId[] }

/** Nine o’clock; both days end at half past four. */
const begins = 9 * 60

const days: readonly (readonly Part[])[] = [
  [
    ...([
      ['opening', 30] as const,
      'counting',
      ['break', 15] as const,
      'definitions',
      ['lunch', 60] as const,
      'clocks',
    ] as const),
    ...([
      ['break', 15] as const,
      { technical: ['cleaning'], policy: ['chart'] },
      ['break', 15] as const,
      ['closing', 45] as const,
    ] as const),
  ],
  [
    ...([['back', 15] as const, 'small_cells', ['break', 15] as const, 'two_sides', ['lunch', 60] as const] as const),
    ...([
      { technical: ['duplicates', 'quality'], policy: ['briefing'] },
      ['break', 15] as const,
      ['present', 60] as const,
      ['end', 45] as const,
    ] as const),
  ],
]

/** The two days, slot by slot in the order of time; where the tracks part, both are there. */
export const timetable: readonly Slot[] = days.flatMap((parts, index) => {
  const day = index === 0 ? 1 : 2
  let now = begins
  return parts.flatMap((part): Slot[] => {
    if (typeof part === 'string') return [slot(part, 'both')]
    if (isPause(part)) {
      const from = now
      now += part[1]
      return [{ day, from, to: now, track: 'both', pause: part[0] }]
    }
    const begin = now
    const both = tracks.flatMap((track) => {
      now = begin
      return part[track].map((id) => slot(id, track))
    })
    now = Math.max(...both.map(({ to }) => to))
    return both
  })

  function slot(exercise: ExerciseId, track: Slot['track']): Slot {
    const from = now
    now += exerciseOf(exercise)!.minutes
    return { day, from, to: now, track, exercise }
  }
})

/** The exercises of a track as the workshop meets them; of everybody where no track is named. */
export function courseOf(track: Track | null): readonly ExerciseId[] {
  return timetable.flatMap(({ exercise, track: of }) =>
    exercise && (track === null || of === 'both' || of === track) ? [exercise] : [],
  )
}

function isPause(part: Exclude<Part, string>): part is readonly [Pause, number] {
  return Array.isArray(part)
}

/** `09:30`. */
export function clockTime(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
