// Offered to other features: commands tell what is guarded as pages do.
import { ruleAgainst } from '../../../domain/statistics/allowed.ts'
import { asItIs, protect, type Told } from '../../../domain/statistics/disclosure.ts'
import type { Figure, Question } from '../../../domain/statistics/tally.ts'
import type { Services } from '../../platform/services.ts'
import { everyCell } from './every-cell.ts'
import { protectionBy } from './figures.ts'

/** The rule that a question to a guarded measure breaks, whoever asks; null for any other question. */
export function ruleAgainstGuarded(question: Question, { clock }: Pick<Services, 'clock'>) {
  return question.measure.guarded ? ruleAgainst(question, clock().toISOString().slice(0, 10)) : null
}

/** Figures over the cases of all States, for whoever runs commands: as they are, and those of a guarded measure as everybody gets them. */
export function toldToCommands(
  services: Pick<Services, 'config' | 'secret' | 'agreements'>,
  agreementId: string,
  question: Question,
  figures: readonly Figure[],
): Told[] {
  if (!question.measure.guarded) return figures.map(asItIs)
  const cells = everyCell(services, agreementId, question, figures)
  return protect(question, cells, null, { ...protectionBy(services), scope: agreementId }).figures
}
