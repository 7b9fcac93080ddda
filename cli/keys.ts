import { destroyEpoch } from '../server/features/erasure/destroy-epoch.ts'
import { rotateKeys } from '../server/features/erasure/rotate-keys.ts'
import { type Command, json, textOption } from './command.ts'
import { withServices } from './services.ts'

export const keysRotate: Command = {
  options: json,
  required: [],
  example: 'rcms keys rotate',
  run: (options, io) =>
    withServices(io, async (services) => {
      const rotation = await rotateKeys(services)
      if (options.json) io.out(JSON.stringify(rotation))
      else {
        io.out(io.words.t('cli.keys.rotated', { ...rotation }))
        io.out(io.words.t('cli.keys.copy', { days: services.config.backupDays }))
      }
      return 0
    }),
}

export const keysDestroy: Command = {
  options: { epoch: { type: 'string' } },
  required: ['epoch'],
  example: 'rcms keys destroy --epoch 1',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t, format } = io.words
      const epoch = Number(textOption(options, 'epoch'))
      const kept = await destroyEpoch(services, epoch)
      if (!kept) {
        io.out(t('cli.keys.destroyed', { epoch }))
        return 0
      }
      const values = 'until' in kept ? { until: format.date(kept.until) } : 'count' in kept ? { count: kept.count } : {}
      io.err(t(`cli.keys.kept.${kept.code}`, { epoch, ...values }))
      return 1
    }),
}
