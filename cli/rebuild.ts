import { rebuildAll } from '../server/features/cases/rebuild.ts'
import { tellAllAnew } from '../server/features/statistics/kept/anew.ts'
import { type Command, json } from './command.ts'
import { withServices } from './services.ts'

export const rebuild: Command = {
  options: json,
  required: [],
  example: 'rcms rebuild',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t } = io.words
      const result = await rebuildAll(services)
      await tellAllAnew(services)
      const { cases, changed } = result
      if (options.json) io.out(JSON.stringify(result))
      else {
        io.out(t('cli.rebuild.done', { cases }))
        io.out(changed.length === 0 ? t('cli.rebuild.same') : t('cli.rebuild.changed', { count: changed.length }))
        for (const caseId of changed) io.out(`  ${caseId}`)
      }
      return 0
    }),
}
