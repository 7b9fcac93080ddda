import { compileCalendar } from '../calendar.ts'
import { computeDeadline } from '../deadline.ts'
import { latestNoticeDate } from '../notice.ts'
import { noticeOracle, oracle } from './oracle.ts'
import { drawing, randomCalendar, randomDate, randomPeriod, randomProfile, randomQuestion } from './random-questions.ts'

/** Each calendar is asked so often. */
const perCalendar = 200

/** Compares the program with the oracle on so many periods, a quarter of them backwards; gives each difference in full. */
export function differences(count: number, seed: number): string[] {
  const draw = drawing(seed)
  const found: string[] = []
  for (let asked = 0; asked < count; asked += perCalendar) {
    const definition = randomCalendar(draw)
    const calendar = compileCalendar(definition)
    for (let one = 0; one < perCalendar; one++) {
      const different = draw.chance(4) ? backwards(draw, definition, calendar) : forwards(draw, definition, calendar)
      if (different) found.push(JSON.stringify({ seed, ...different, definition }))
    }
  }
  return found
}

type Draw = ReturnType<typeof drawing>
type Definition = ReturnType<typeof randomCalendar>
type Calendar = ReturnType<typeof compileCalendar>

/** By one reading, or by two, where the later bites and the earlier reminds. */
function forwards(draw: Draw, definition: Definition, calendar: Calendar): object | null {
  const asked = randomQuestion(draw, definition)
  const alternative = draw.chance(2) ? randomProfile(draw) : undefined
  const said = computeDeadline({ ...asked, calendar, alternative })
  const answers = [
    oracle(definition, asked),
    ...(alternative ? [oracle(definition, { ...asked, profile: alternative })] : []),
  ]
  // The whole day is later than any moment of it, and letters come after figures.
  const rank = ({ end, endsAt }: (typeof answers)[number]) => `${end} ${endsAt ?? 'whole'}`
  answers.sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
  const [first, last] = [answers[0]!, answers.at(-1)!]
  const expected = {
    due: last.end,
    endsAt: last.endsAt,
    remindOn: first.end,
    alternative: first.end === last.end ? null : first.end,
  }
  const same = (['due', 'endsAt', 'remindOn', 'alternative'] as const).every((key) => said[key] === expected[key])
  return same ? null : { asked, alternative, said, expected }
}

function backwards(draw: Draw, definition: Definition, calendar: Calendar): object | null {
  const before = randomDate(draw)
  const beforeAt = new Date(Date.parse(`${before}T00:00:00Z`) + draw.below(86_400) * 1000).toISOString()
  const asked = { period: randomPeriod(draw), before, beforeAt, clearDays: draw.chance(2) }
  const { latest, latestAt } = latestNoticeDate({ ...asked, calendar })
  const expected = noticeOracle(definition, asked)
  return (latestAt ?? latest) === expected ? null : { asked, latest, latestAt, expected }
}
