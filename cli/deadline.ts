import { join } from 'node:path'
import { deadlineQuery } from '../contract/agreements.ts'
import { timeIn } from '../domain/time/zone.ts'
import { answerDeadline, type Rulebook } from '../server/features/agreements/deadline.ts'
import { loadInstalledPacks } from '../server/features/agreements/load.ts'
import { loadCalendars } from '../server/features/agreements/load-calendars.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { fieldSentences } from '../server/platform/http/problem-body.ts'
import { invalidInput, ProblemError } from '../server/platform/http/problems.ts'
import { type Command, type Io, json, type Options } from './command.ts'
import { withServices } from './services.ts'

export const deadline: Command = {
  options: {
    agreement: { type: 'string' },
    clock: { type: 'string' },
    procedure: { type: 'string' },
    state: { type: 'string' },
    requesting: { type: 'string' },
    requested: { type: 'string' },
    submitted: { type: 'string' },
    from: { type: 'string' },
    time: { type: 'string' },
    ...json,
  },
  required: ['agreement', 'clock', 'from'],
  example: 'rcms deadline --agreement eu-azerbaijan --clock reply --procedure normal --from 2026-03-13 --json',
  run: async (options, io) => {
    try {
      if (!io.env.DATABASE_URL) return answer(options, io, ofTheProgram())
      // A database that is named may know later versions and calendars that States keep themselves.
      return await withServices(io, async ({ agreements, calendars }) => {
        const packs = new Map([...agreements.current].map(([id, { pack }]) => [id, pack]))
        return answer(options, io, { source: 'installation', packs, calendars })
      })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const fields = fieldSentences(error.options.fields ?? [], io.words)
      for (const { path, message } of fields) io.err(`--${path}: ${message}`)
      return 2
    }
  },
}

interface Source extends Rulebook {
  source: 'program' | 'installation'
}

function ofTheProgram(): Source {
  const packs = loadInstalledPacks(join(projectRoot, 'agreements'))
  return {
    source: 'program',
    packs: new Map(packs.map(({ pack }) => [pack.id, pack])),
    calendars: loadCalendars(join(projectRoot, 'calendars')),
  }
}

function answer(options: Options, { words, out }: Io, { source, ...rulebook }: Source): number {
  const { json: asJson, help: _help, language: _language, ...given } = options
  const question = deadlineQuery.safeParse(given)
  if (!question.success) throw invalidInput(question.error)
  const found = answerDeadline(rulebook, question.data, words)
  if (asJson) {
    out(JSON.stringify({ ...question.data, ...found, source }, null, 2))
    return 0
  }
  const date = words.format.dateWithWeekday(found.due)
  if (found.endsAt === null) out(words.t('cli.deadline.due', { date }))
  else out(words.t('cli.deadline.due-at', { date, time: timeIn(found.calendar.timeZone, found.endsAt) }))
  if (found.alternative) {
    out(words.t('cli.deadline.alternative', { date: words.format.dateWithWeekday(found.alternative) }))
  }
  out('')
  for (const sentence of found.explanation) out(sentence)
  out(words.t(`cli.deadline.source.${source}`))
  return 0
}
