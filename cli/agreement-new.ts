import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { checkFolder } from '../server/features/agreements/check-folder.ts'
import { faultLine } from '../server/features/agreements/fault.ts'
import { loadCalendars } from '../server/features/agreements/load-calendars.ts'
import { writeStartingPack } from '../server/features/agreements/starting-pack.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Command, type Io, type Options, textOption } from './command.ts'

/** Makes the folder of a new agreement to begin with; asks nothing, and no database. */
export const agreementNew: Command = {
  options: {
    folder: { type: 'string' },
    partner: { type: 'string' },
    states: { type: 'string' },
    from: { type: 'string' },
    prefix: { type: 'string' },
    title: { type: 'string' },
  },
  required: ['folder', 'partner', 'states'],
  operands: ['folder'],
  example: 'rcms agreement new agreements/eu-georgia --partner GE --states AT,BE,NL',
  run: async (options, io) => {
    const { t } = io.words
    const folder = resolve(textOption(options, 'folder'))
    if (existsSync(folder)) {
      io.err(t('cli.file.taken', { file: folder }))
      return 1
    }
    const given = read(options, folder)
    const wrong = given.success ? null : given.error.issues[0]
    if (!given.success) {
      io.err(t('cli.agreement.new-wrong', { option: String(wrong?.path[0] ?? '') }))
      return 2
    }
    for (const file of writeStartingPack({ ...given.data, folder })) io.out(join(folder, file))
    const { faults } = checkFolder(folder)
    for (const fault of faults) io.err(faultLine(fault, io.words))
    tellCalendars([given.data.partner, ...given.data.states], io)
    io.out(t('cli.agreement.new-next', { folder }))
    return faults.length === 0 ? 0 : 1
  },
}

const state = z.string().regex(/^[A-Z]{2}$/)

function read(options: Options, folder: string) {
  const partner = textOption(options, 'partner').toUpperCase()
  const states = textOption(options, 'states')
    .toUpperCase()
    .split(',')
    .map((one) => one.trim())
  return z
    .object({
      folder: z.string().regex(/^[a-z][a-z0-9-]*$/),
      partner: state,
      states: z
        .array(state)
        .min(1)
        .refine((list) => new Set([partner, ...list]).size === list.length + 1),
      from: z.iso.date(),
      prefix: z.string().regex(/^[A-Z]{2,4}$/),
      title: z.string().min(3),
    })
    .safeParse({
      folder: basename(folder),
      partner,
      states,
      from: textOption(options, 'from') || new Date().toISOString().slice(0, 10),
      prefix: textOption(options, 'prefix') || partner,
      title: textOption(options, 'title') || basename(folder),
    })
}

/** A State without a calendar has no deadlines, so no case can be sent to it yet. */
function tellCalendars(states: readonly string[], { out, words }: Io): void {
  const known = loadCalendars(join(projectRoot, 'calendars'))
  const missing = states.filter((one) => !known[one])
  if (missing.length > 0) out(words.t('cli.agreement.no-calendars', { states: missing.join(', ') }))
}
