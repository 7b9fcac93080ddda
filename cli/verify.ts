import { verifyAll } from '../server/features/cases/verify.ts'
import { noteProof } from '../server/features/operations/prove.ts'
import { type Command, json } from './command.ts'
import { withServices } from './services.ts'

export const verify: Command = {
  options: json,
  required: [],
  example: 'rcms verify --json',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t } = io.words
      const result = await verifyAll(services)
      await noteProof(services, result)
      const { cases, events, erased, faults } = result
      if (options.json) io.out(JSON.stringify(result))
      else {
        io.out(t('cli.verify.counts', { cases, events, erased }))
        io.out(faults.length === 0 ? t('cli.verify.sound') : t('cli.verify.faults', { count: faults.length }))
        for (const fault of faults) io.out(`  ${t('cli.verify.fault', { ...fault })}`)
      }
      return faults.length === 0 ? 0 : 1
    }),
}
