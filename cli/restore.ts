import { resolve } from 'node:path'
import { afterRestore } from '../server/features/backup/after-restore.ts'
import { verifyAll } from '../server/features/cases/verify.ts'
import { openServices } from '../server/open-services.ts'
import { restoreBackup } from '../server/platform/backup/restore.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { sayingFaults, tell } from './backup.ts'
import { type Command, json, textOption } from './command.ts'
import { passphraseFor } from './passphrase.ts'

export const restore: Command = {
  options: { from: { type: 'string' }, 'passphrase-file': { type: 'string' }, ...json },
  required: ['from'],
  example: 'RCMS_DATA=/srv/rcms rcms restore --from /srv/backup/2026-11-24.rcms',
  run: (options, io) =>
    sayingFaults(io, async () => {
      const { t } = io.words
      const config = readConfig(io.env)
      const file = resolve(textOption(options, 'from'))
      const words = await passphraseFor(options, io, { isNew: false })
      if (words === null) return 2
      const contents = await restoreBackup(file, words, config, io.err)
      tell(contents, file, options, io)
      const { services, close } = await openServices(config)
      try {
        const again = await afterRestore(services)
        const { cases, events, faults } = await verifyAll(services)
        const sound = faults.length === 0
        if (!options.json && again?.erased) io.out(t('backup.erased-again', { count: again.erased }))
        if (!options.json) io.out(t(sound ? 'backup.restored' : 'backup.unsound', { cases, events }))
        return sound ? 0 : 1
      } finally {
        await close()
      }
    }),
}
