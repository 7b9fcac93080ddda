import { type DueCase, retentionTurn } from '../server/features/erasure/retention.ts'
import { type Command, type Io, json } from './command.ts'
import { withServices } from './services.ts'
import { columns } from './table.ts'

export const retention: Command = {
  options: { 'dry-run': { type: 'boolean' }, ...json },
  required: [],
  example: 'rcms retention --dry-run',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t } = io.words
      const turn = await retentionTurn(services, { dryRun: options['dry-run'] === true })
      if (options.json) {
        io.out(JSON.stringify(turn))
        return 0
      }
      if (turn.due.length === 0) io.out(t('cli.retention.nothing'))
      for (const line of columns(turn.due.map((one) => lineOf(one, turn.erased, io)))) io.out(line)
      if (!options['dry-run']) io.out(t('cli.retention.count', { count: turn.erased.length }))
      return 0
    }),
}

function lineOf({ caseId, reference, retention, held }: DueCase, erased: readonly string[], { words }: Io): string[] {
  const { t, format } = words
  const { period, article, certainty, dueOn, takesEffect } = retention
  const outcome = erased.includes(caseId) ? 'erased' : held ? 'held' : takesEffect ? 'due' : 'unconfirmed'
  return [
    reference,
    t('cli.retention.until', { date: format.shortDate(dueOn) }),
    t(`erasure.period.${period.unit}`, { amount: period.amount }),
    [article, t(`agreements.certainty.${certainty}`)].filter(Boolean).join(', '),
    t(`cli.retention.${outcome}`),
  ]
}
