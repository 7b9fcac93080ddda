import { seedPractice } from '../server/features/practice/seed.ts'
import { type Command, json } from './command.ts'
import { withServices } from './services.ts'

export const seed: Command = {
  options: json,
  required: [],
  example: 'RCMS_DATA=/srv/rcms rcms seed',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t } = io.words
      if (services.config.mode !== 'practice') {
        io.err(t('cli.seed.not-practice'))
        return 1
      }
      const seeded = await seedPractice(services, io.err)
      io.out(options.json ? JSON.stringify({ seeded }) : t(seeded ? 'cli.seed.done' : 'cli.seed.present'))
      return 0
    }),
}
