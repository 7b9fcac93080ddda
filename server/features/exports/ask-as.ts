import type { ExportAsked } from '../../../contract/exports.ts'
import { mostFigures } from '../../../contract/statistics.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import type { Question } from '../../../domain/statistics/tally.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readAsked } from '../statistics/asked.ts'
import { type Counting, countingOf } from '../statistics/counting.ts'
import { answerAll } from '../statistics/figures.ts'
import { isControlled, refuseBeyond, todayOf } from '../statistics/refuse.ts'
import type { Ask } from './tell-figures.ts'
import { questionsOf } from './tell-sheet.ts'
import { TooLong } from './told.ts'

/**
 * Figures as far as this official is told any: of the own State's cases, under disclosure control for whoever may not see all of
 * them, each question a line of the query log.
 */
export function askAs(services: Services, official: Official, counting: Counting): Ask {
  return async (question) => {
    const [answer] = await answerAll(services, official, counting, [question], 'export')
    if (answer!.figures.length >= mostFigures) throw new TooLong()
    const figures = answer!.figures.map(({ by, count, part, value, hidden }) => {
      return { by, count, part, value, ...(hidden ? { withheld: true } : {}) }
    })
    return { figures, controlled: isControlled(counting, question.measure) }
  }
}

/**
 * Under which agreement and on which side somebody has this exported.
 *
 * @throws ProblemError 403 for whoever counts nothing; 404 for an agreement to which the own State is no party; 422 for what cannot be
 *   asked, or goes beyond the limits of disclosure control: `beyond_disclosure`, with the rule and what is allowed
 */
export async function countingFor(services: Services, official: Official, asked: ExportAsked): Promise<Counting> {
  const counting = await countingOf(services, official, asked.agreement, asked.side)
  const questions = questionsAsked(services, official, asked, counting)
  const wanted = { questions, records: asked.shape === 'facts', fixed: asked.shape !== 'figures' }
  await refuseBeyond(services, official, counting, wanted, 'export')
  return counting
}

function questionsAsked(services: Services, official: Official, asked: ExportAsked, counting: Counting): Question[] {
  const { shape, period } = asked
  if (shape === 'figures') {
    const { measure, version, by, only = {}, compared = [] } = asked
    const pairs = Object.entries(only).flatMap(([dimension, values]) => values.map((value) => `${dimension}:${value}`))
    const today = todayOf(services, official)
    return [period, ...compared].map((one) =>
      readAsked({ measure: measure!, version, period: one, by, only: pairs }, counting, today),
    )
  }
  // Rows of single cases stand in the log of questions as the measure that counts them.
  if (shape === 'facts')
    return [{ measure: measureOf('submitted')!, period: readPeriod(period)!, by: [] as Dimension[] }]
  const { pack } = services.agreements.current.get(asked.agreement)!
  return questionsOf(asked, pack).map(({ measure, ...rest }) => ({ measure: measureOf(measure)!, ...rest }))
}
