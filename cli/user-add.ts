import { invitationAddress } from '../server/features/administration/users/invitation-address.ts'
import { addAccount, inviteAccount } from '../server/features/session/accounts.ts'
import type { Services } from '../server/platform/services.ts'
import { type Command, type Io, json, textOption } from './command.ts'
import { withServices } from './services.ts'
import { websiteOf } from './website.ts'

export const userAdd: Command = {
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    authority: { type: 'string' },
    roles: { type: 'string' },
    ...json,
  },
  required: ['email', 'name', 'authority', 'roles'],
  example:
    'rcms user add --email a.mustafayeva@sms.example --name "Aygün Mustafayeva" --authority az-sms --roles central_desk',
  run: (options, io) =>
    withServices(io, async (services) => {
      const account = {
        email: textOption(options, 'email'),
        name: textOption(options, 'name'),
        authorityId: textOption(options, 'authority'),
        roles: textOption(options, 'roles')
          .split(',')
          .map((role) => role.trim()),
        language: io.words.language,
      }
      const { said, facts } = await added(services, io, account)
      io.out(options.json ? JSON.stringify({ email: account.email, ...facts }) : said)
      return 0
    }),
}

/** Where real work is done, nobody but its owner ever knows a password: a link with which to choose one takes its place. */
async function added(services: Services, { words: { t, format } }: Io, account: Parameters<typeof addAccount>[1]) {
  const { email } = account
  if (services.config.mode === 'practice') {
    const { password } = await addAccount(services, account)
    return { said: t('cli.user.added', { email, password }), facts: { password } }
  }
  const { token, expiresAt: ends } = await inviteAccount(services, account)
  const link = invitationAddress(services.config, websiteOf(services.config), token)
  const expiresAt = ends.toISOString()
  const said = t('cli.user.invited', { email, link, moment: format.dateTime(expiresAt) })
  return { said, facts: { link, expiresAt } }
}
