import { setUp, whatIsThere } from '../server/features/administration/set-up.ts'
import { invitationAddress } from '../server/features/administration/users/invitation-address.ts'
import { readConfig } from '../server/platform/config/config.ts'
import type { Services } from '../server/platform/services.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { withServices } from './services.ts'
import { websiteOf } from './website.ts'

/** In the order in which they are asked for at the terminal. */
const asked = ['state', 'authority-name', 'administrator-name', 'administrator-email'] as const

export const init: Command = {
  options: {
    state: { type: 'string' },
    'authority-name': { type: 'string' },
    place: { type: 'string' },
    'administrator-name': { type: 'string' },
    'administrator-email': { type: 'string' },
    ...json,
  },
  required: [],
  example:
    'RCMS_MODE=production rcms init --state AZ --authority-name "State Migration Service, operation" --administrator-name "Aygün Mustafayeva" --administrator-email a.mustafayeva@sms.example',
  run: async (options, io) => {
    // Asked before anything is opened: opening would make this a practice installation for ever.
    if (readConfig(io.env).mode !== 'production') {
      io.err(io.words.t('cli.init.not-production'))
      return 1
    }
    return withServices(io, (services) => begin(services, options, io))
  },
}

async function begin(services: Services, options: Options, io: Io): Promise<number> {
  const { t, language } = io.words
  const present = await whatIsThere(services)
  if (present.users > 0) return sayPresent(present, options, io)
  const answers = await complete(options, io)
  if (!answers) return 2
  const state = answers.state.toUpperCase()
  const result = await setUp(services, {
    state,
    authorityName: answers['authority-name'],
    place: textOption(options, 'place') || (new Intl.DisplayNames('en', { type: 'region' }).of(state) ?? state),
    name: answers['administrator-name'],
    email: answers['administrator-email'],
    language,
  })
  if (result.kind === 'present') return sayPresent(result, options, io)
  if (result.kind === 'fault') {
    const known = Object.keys(services.calendars).sort().join(', ')
    io.err(t(`cli.init.${result.code}`, { value: result.value, known }))
    return 2
  }
  const { authorityId, email, token, expiresAt } = result
  const link = invitationAddress(services.config, websiteOf(services.config), token)
  if (options.json) {
    io.out(JSON.stringify({ authorityId, email, link, expiresAt: expiresAt.toISOString() }))
    return 0
  }
  io.out(t('cli.init.done', { authority: authorityId, email }))
  io.out('')
  io.out(`  ${link}`)
  io.out('')
  io.out(t('cli.init.open', { moment: io.words.format.dateTime(expiresAt.toISOString()), email }))
  if (!services.config.publicUrl) io.err(t('cli.init.no-address'))
  return 0
}

function sayPresent({ authorities, users }: { authorities: number; users: number }, options: Options, io: Io): number {
  if (options.json) io.out(JSON.stringify({ setUp: true, authorities, users }))
  else io.out(io.words.t('cli.init.present', { authorities, users }))
  return 1
}

type Answers = Record<(typeof asked)[number], string>

/** What was not given is asked for at the terminal; null without one, and the missing option is named. */
async function complete(options: Options, io: Io): Promise<Answers | null> {
  const answers: Partial<Answers> = {}
  for (const name of asked) {
    const given = textOption(options, name).trim() || (await io.ask?.(`${io.words.t(`cli.option.${name}`)}:`))?.trim()
    if (!given) {
      io.err(io.words.t('cli.missing-option', { option: name }))
      return null
    }
    answers[name] = given
  }
  return answers as Answers
}
