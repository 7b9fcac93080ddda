import { disableAccount } from '../server/features/session/accounts.ts'
import { type Command, json, textOption } from './command.ts'
import { withServices } from './services.ts'

export const userDisable: Command = {
  options: { email: { type: 'string' }, ...json },
  required: ['email'],
  example: 'rcms user disable --email a.mustafayeva@sms.example',
  run: (options, io) =>
    withServices(io, async (services) => {
      const email = textOption(options, 'email')
      await disableAccount(services, email)
      io.out(options.json ? JSON.stringify({ email, disabled: true }) : io.words.t('cli.user.disabled', { email }))
      return 0
    }),
}
