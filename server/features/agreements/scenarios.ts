import { basename, join } from 'node:path'
import type { PackPath } from '../../../domain/agreement/finding.ts'
import { runScenario } from '../../../domain/scenario/run.ts'
import { type Scenario, type ScenarioStep, scenario } from '../../../domain/scenario/schema.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'
import { PackFault } from './fault.ts'
import { issueFaults, type LoadedPack } from './load.ts'
import { filesIn, readText } from './pack-files.ts'
import { type Place, readYaml } from './yaml-file.ts'

/** A worked case of a pack, with the places of its steps in its file. */
export interface ScenarioFile {
  file: string
  scenario: Scenario
  placeOf(step: number): Place
}

/** What became of a scenario: null where everything was as told, otherwise where it first was not. */
export interface Verdict {
  scenario: ScenarioFile
  difference: { step: number; place: Place; code: string; values?: Record<string, string | number> } | null
}

/** The worked cases in the folder of a pack, by the names of their files. @throws PackFault naming every place */
export function loadScenarios(directory: string): ScenarioFile[] {
  const faults: PackFault[] = []
  const read = filesIn(join(directory, 'scenarios'), '.yaml').flatMap((path) => {
    try {
      return [readScenario(`${basename(directory)}/scenarios/${basename(path)}`, readText(path))]
    } catch (error) {
      if (!(error instanceof PackFault)) throw error
      faults.push(error)
      return []
    }
  })
  if (faults.length > 0) throw new PackFault(faults.flatMap((one) => one.faults))
  return read
}

/** One worked case from the text of its file. @throws PackFault */
export function readScenario(file: string, text: string): ScenarioFile {
  const yaml = readYaml(file, text)
  const place = (path: PackPath) => ({ file, ...yaml.placeOf(path) })
  const parsed = scenario.safeParse(yaml.data)
  if (!parsed.success) throw new PackFault(issueFaults(parsed.error, yaml.data, place))
  return { file, scenario: parsed.data, placeOf: (step) => yaml.placeOf(['story', step]) }
}

/** Plays every worked case with the rules and calendars that are given. */
export function playScenarios(
  { pack, digest }: LoadedPack,
  scenarios: readonly ScenarioFile[],
  calendars: Readonly<Record<string, Calendar>>,
): Verdict[] {
  return scenarios.map((one) => {
    const world = { pack, packDigest: digest, calendars, digest: digestOf }
    const { steps, difference } = runScenario(one.scenario, world)
    return { scenario: one, difference: difference && { ...difference, step: steps, place: one.placeOf(steps) } }
  })
}

/** A step as one line: when, who, what. */
export function stepLine(step: ScenarioStep, { t }: Speech): string {
  const { when, by, named, does } = step
  if (!does) return t('scenario.nobody-acts', { when })
  const [side = '', role = ''] = (by ?? '').split(' ')
  const who = t('scenario.who', { side, role: t(`ui.role.${role}`) })
  return t('scenario.step', {
    when,
    who: named ? `${named}, ${who}` : who,
    does: does === 'submit' ? t('scenario.submit') : t(`agreement.action.${does}`),
  })
}
