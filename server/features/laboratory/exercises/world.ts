import type { Asked, LabSetting, SourceCase, Twice } from '../../../../domain/laboratory/exercise.ts'
import { measureOf } from '../../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../../domain/statistics/period.ts'
import type { Figure, Question } from '../../../../domain/statistics/tally.ts'
import type { Services } from '../../../platform/services.ts'

/** What an exercise is played in: the laboratory's own installation, what its story gives, and its figures, exact. */
export interface LabWorld {
  services: Services
  setting: LabSetting
  ask: (question: Question) => Promise<Figure[]>
  /** Of which files are made, where they were read already: a handbook needs them for a dozen tasks. */
  cases?: readonly SourceCase[]
  /** The same of applications about somebody who is in another one too. */
  twice?: readonly Twice[]
}

/** @throws RangeError for a measure or period that is none: a fault of the exercise and not of whoever plays it */
export function questionOf({ measure: code, period: text, by = [], only = {} }: Asked): Question {
  const [measure, period] = [measureOf(code), readPeriod(text)]
  if (!measure || !period) throw new RangeError(`No figure ${code} of ${text}`)
  return { measure, period, by, only }
}
