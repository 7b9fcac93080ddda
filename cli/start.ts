import { textIn } from '../domain/agreement/localized.ts'
import { whatIsThere } from '../server/features/administration/set-up.ts'
import { practiceAccounts } from '../server/features/session/practice-accounts.ts'
import { startServer } from '../server/main.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { stopRequested } from '../server/platform/config/stop-request.ts'
import type { Services } from '../server/platform/services.ts'
import type { Command, Io } from './command.ts'
import { columns } from './table.ts'

export const start: Command = {
  options: {},
  required: [],
  example: 'PORT=9000 RCMS_DATA=/srv/rcms rcms start',
  run: async (_options, io) => {
    const { t } = io.words
    const asked = stopRequested()
    const server = await startServer(readConfig(io.env), { log: io.err })
    io.out(t('cli.start.ready', { url: server.url }))
    if (server.services.config.mode === 'practice') await showAccounts(server.services, io)
    else if ((await whatIsThere(server.services)).users === 0) io.out(t('cli.start.not-set-up'))
    io.out(t('cli.start.stop'))
    await asked
    io.err(t('cli.start.stopping'))
    await server.stop()
    io.err(t('cli.start.stopped'))
    return 0
  },
}

/** One sign-in per role: the shortest way for a newcomer into each desk. */
async function showAccounts(services: Services, io: Io): Promise<void> {
  const { t, language } = io.words
  const featured = (await practiceAccounts(services)).filter((account) => account.featured)
  const rows = featured.map(({ state, roles, authority, email }) => [
    state,
    roles.map((role) => t(`ui.role.${role}`)).join(', '),
    textIn(authority, language),
    email,
  ])
  const head = ['state', 'role', 'authority', 'email'].map((id) => t(`cli.column.${id}`))
  const password = (await practiceAccounts(services))[0]?.password
  io.out('')
  if (password) io.out(t('cli.start.practice', { password }))
  io.out('')
  for (const line of columns([head, ...rows])) io.out(`  ${line}`)
  io.out('')
}
