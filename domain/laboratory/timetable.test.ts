import { expect, test } from 'vitest'
import { tracks } from './exercise.ts'
import { exercisesOf } from './exercises.ts'
import { clockTime, courseOf, timetable } from './timetable.ts'

test.each(tracks)(
  'the %s track is in one place at a time, from nine to half past four, and meets each of its exercises once',
  (track) => {
    const own = timetable.filter((slot) => slot.track === track || slot.track === 'both')
    for (const day of [1, 2]) {
      const slots = own.filter((slot) => slot.day === day)
      expect(clockTime(slots[0]!.from)).toBe('09:00')
      expect(clockTime(slots.at(-1)!.to)).toBe('16:30')
      for (const [index, { from }] of slots.entries()) if (index > 0) expect(from).toBe(slots[index - 1]!.to)
    }
    const met = own.flatMap(({ exercise }) => exercise ?? [])
    expect(courseOf(track)).toEqual(met)
    expect(met.toSorted()).toEqual(
      exercisesOf(track)
        .map(({ id }) => id)
        .toSorted(),
    )
  },
)
