import { join, resolve } from 'node:path'
import { loadPack } from '../server/features/agreements/load.ts'
import { loadCalendars } from '../server/features/agreements/load-calendars.ts'
import { loadScenarios, playScenarios, stepLine, type Verdict } from '../server/features/agreements/scenarios.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Command, type Io, json, textOption } from './command.ts'

/** Plays the worked cases of a pack with its rules and the real calendars; no database. */
export const agreementScenarios: Command = {
  options: { folder: { type: 'string' }, ...json },
  required: ['folder'],
  operands: ['folder'],
  example: 'rcms agreement scenarios agreements/eu-azerbaijan',
  run: async (options, io) => {
    const folder = resolve(textOption(options, 'folder'))
    const loaded = loadPack(folder)
    // A pack may bring the calendars of States that the program does not know.
    const calendars = { ...loadCalendars(join(projectRoot, 'calendars')), ...loadCalendars(join(folder, 'calendars')) }
    const verdicts = playScenarios(loaded, loadScenarios(folder), calendars)
    const sound = verdicts.filter(({ difference }) => difference === null).length
    if (options.json) {
      io.out(
        JSON.stringify(
          verdicts.map((verdict) => ({ ...asData(verdict, io) })),
          null,
          2,
        ),
      )
    } else {
      for (const verdict of verdicts) tell(verdict, io)
      const { t } = io.words
      io.out(verdicts.length === 0 ? t('scenario.none') : t('scenario.count', { sound, count: verdicts.length }))
    }
    return sound === verdicts.length ? 0 : 1
  },
}

function tell({ scenario: { file, scenario }, difference }: Verdict, { out, words }: Io): void {
  const { t, language } = words
  const title = scenario.title[language] ?? scenario.title.en
  out(t(difference ? 'scenario.otherwise' : 'scenario.as-told', { title }))
  for (const [index, step] of scenario.story.entries()) {
    out(`  ${stepLine(step, words)}`)
    if (difference?.step !== index) continue
    const place = t('scenario.at', { file, line: difference.place.line, step: index + 1 })
    out(`    ${place}: ${t(`scenario.${difference.code}`, difference.values)}`)
    break
  }
  out('')
}

function asData({ scenario: { file, scenario }, difference }: Verdict, { words }: Io) {
  const sentence = difference && words.t(`scenario.${difference.code}`, difference.values)
  return {
    file,
    title: scenario.title,
    sound: difference === null,
    difference: difference && { ...difference, sentence },
  }
}
