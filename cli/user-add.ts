import { addAccount } from '../server/features/session/accounts.ts'
import { type Command, json, textOption } from './command.ts'
import { withServices } from './services.ts'

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
      const email = textOption(options, 'email')
      const { password } = await addAccount(services, {
        email,
        name: textOption(options, 'name'),
        authorityId: textOption(options, 'authority'),
        roles: textOption(options, 'roles')
          .split(',')
          .map((role) => role.trim()),
        language: io.words.language,
      })
      io.out(options.json ? JSON.stringify({ email, password }) : io.words.t('cli.user.added', { email, password }))
      return 0
    }),
}
