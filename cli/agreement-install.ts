import { changeLine } from '../server/features/agreements/difference-words.ts'
import { installFolder } from '../server/features/agreements/install.ts'
import { type Command, json, textOption } from './command.ts'
import { withServices } from './services.ts'

/** Makes the pack of a folder known to the installation of the environment, from its next start. */
export const agreementInstall: Command = {
  options: { folder: { type: 'string' }, ...json },
  required: ['folder'],
  operands: ['folder'],
  example: 'rcms agreement install agreements/eu-georgia',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t, language } = io.words
      const result = await installFolder(services, textOption(options, 'folder'))
      if (!result.ok) {
        io.err(t(`cli.agreement.${result.code}`, result.values))
        return 1
      }
      const { loaded, changes, calendars, withoutCalendar } = result
      const { id, version, short } = loaded.pack
      if (options.json) {
        const counted = { changes: changes?.length ?? null, calendars, withoutCalendar }
        io.out(JSON.stringify({ id, version, digest: loaded.digest, ...counted }))
        return 0
      }
      for (const change of changes ?? []) io.out(changeLine(change, io.words))
      io.out(t('cli.agreement.installed', { title: short[language] ?? short.en, version }))
      if (calendars.length > 0) io.out(t('cli.agreement.calendars-brought', { states: calendars.join(', ') }))
      if (withoutCalendar.length > 0) io.out(t('cli.agreement.no-calendars', { states: withoutCalendar.join(', ') }))
      return 0
    }),
}
