import { linkFor } from '../server/features/administration/set-up.ts'
import { invitationAddress } from '../server/features/administration/users/invitation-address.ts'
import { type Command, json, textOption } from './command.ts'
import { withServices } from './services.ts'
import { websiteOf } from './website.ts'

export const userLink: Command = {
  options: { email: { type: 'string' }, ...json },
  required: ['email'],
  example: 'rcms user link --email a.mustafayeva@sms.example',
  run: (options, io) =>
    withServices(io, async (services) => {
      const { t, format } = io.words
      const email = textOption(options, 'email')
      const made = await linkFor(services, email)
      if (made.kind !== 'made') {
        io.err(t(`cli.user.${made.kind}`, { email }))
        return 1
      }
      const link = invitationAddress(services.config, websiteOf(services.config), made.token)
      const expiresAt = made.expiresAt.toISOString()
      if (options.json) io.out(JSON.stringify({ email, link, expiresAt }))
      else io.out(t('cli.user.link', { email, link, moment: format.dateTime(expiresAt) }))
      return 0
    }),
}
