import { expect, it } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { type CalendarEdit, editCalendar } from './calendar-edit.ts'
import { computeDeadline } from './deadline.ts'
import { drawing, randomCalendar, randomDate, randomProfile, randomQuestion } from './testing/random-questions.ts'

const seed = Number(process.env.RCMS_SEED ?? 20_261_130)
const name = { en: 'x', az: 'x' }
const source = { title: 'x', url: null }

/** The reason why nobody has to decide about deadlines that are over: no edit of days to come can reach them. */
it(`an edit moves no period that is over, and brings none forward to the day it is made (seed ${seed})`, () => {
  const draw = drawing(seed)
  const seen = { over: 0, later: 0, earlier: 0 }
  for (let round = 0; round < 500; round++) {
    const before = randomCalendar(draw)
    const today = randomDate(draw, 2026)
    const dates = new Set(Array.from({ length: 1 + draw.below(25) }, () => randomDate(draw, 2026)))
    const edit: CalendarEdit = { set: [], remove: [], coversTo: null }
    for (const date of dates) {
      if (date < today) continue
      if (draw.chance(3)) edit.remove.push(date)
      else {
        const kind = date > today ? draw.of(['holiday', 'working_day'] as const) : 'holiday'
        edit.set.push({ date, kind, name, status: 'announced', source })
      }
    }
    const edited = editCalendar(before, edit, { today, version: 'next' })
    if (!edited.ok) continue
    const [old, young] = [compileCalendar(before), compileCalendar(edited.definition)]
    for (let one = 0; one < 60; one++) {
      const question = {
        ...randomQuestion(draw, before),
        alternative: draw.chance(2) ? randomProfile(draw) : undefined,
      }
      const was = computeDeadline({ ...question, calendar: old })
      const is = computeDeadline({ ...question, calendar: young })
      const show = JSON.stringify({ question, today, edit, was: was.due, is: is.due })
      if (was.due < today) {
        seen.over++
        expect([is.due, is.endsAt, is.remindOn], show).toEqual([was.due, was.endsAt, was.remindOn])
      } else if (is.due !== was.due) {
        seen[is.due > was.due ? 'later' : 'earlier']++
        expect(is.due > today, show).toBe(true)
      }
    }
  }
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20)
})
