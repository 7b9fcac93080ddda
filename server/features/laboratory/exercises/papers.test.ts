import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, expect, test } from 'vitest'
import type { NumberTruth } from '../../../../domain/laboratory/exercise.ts'
import { exercises } from '../../../../domain/laboratory/exercises.ts'
import { plantCodes, plantCounts } from '../../../../domain/laboratory/story.ts'
import { askSample, knownOf, setting, sources } from '../../../../domain/laboratory/testing/sample.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import { createFormRenderer } from '../../../platform/pdf/form-renderer.ts'
import type { Services } from '../../../platform/services.ts'
import { countries } from '../../practice/countries.ts'
import { certificateOf, printCertificate } from './certificate.ts'
import { printHandbook } from './handbook.ts'
import { sayer } from './tell.ts'
import type { LabWorld } from './world.ts'

const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
afterAll(() => renderer.close())

/** Of the sample, with the names of a people that practice knows; everything is read already, so that no database is asked. */
const world: LabWorld = {
  services: { renderer } as Services,
  setting: { ...setting, requestedState: countries.find(({ peoples }) => peoples)!.state },
  cases: sources.cases,
  twice: sources.twice,
  ask: async ({ measure, period, by, only }) =>
    askSample({ measure: measure.code, period: `${period.from}..${period.to}`, by, only: only ?? {} }),
}

const bare = (text: string) => text.replace(/[\s\u200b]/gu, '')
async function lettersOf(pdf: Buffer): Promise<{ pages: number; letters: string }> {
  const pages = (await PDF.load(pdf)).getPages()
  return { pages: pages.length, letters: bare(pages.map((page) => page.extractText().text).join('')) }
}

test('a participant reads every exercise and question, and no answer', async () => {
  const words = speech('az')
  const { letters, pages } = await lettersOf(
    await printHandbook(world, { reader: 'participants', date: '2025-09-17' }, words),
  )
  expect(pages).toBeGreaterThan(12)
  for (const exercise of exercises) {
    const say = sayer(exercise, world.setting, words)
    expect(letters).toContain(bare(say('purpose')))
    for (const { id } of exercise.tasks) {
      expect(letters, id).toContain(bare(say(`${id}.ask`)))
      expect(letters, id).not.toContain(bare(say(`${id}.why`)))
    }
  }
  for (const id of ['expected', 'story.title', 'planted.title'] as const)
    expect(letters).not.toContain(bare(words.t(`exercises.book.${id}`)))
})

test('a facilitator reads the answer that is right in the data, and what people usually answer instead', async () => {
  const words = speech('en')
  const { letters } = await lettersOf(await printHandbook(world, { reader: 'facilitator', date: '2025-09-17' }, words))
  for (const code of plantCodes)
    expect(letters, code).toContain(
      bare(words.t(`exercises.book.planted.${code}`, { count: String(plantCounts[code]) })),
    )
  for (const exercise of exercises) {
    const say = sayer(exercise, world.setting, words)
    expect(letters).toContain(bare(say('discuss.1')))
    for (const task of exercise.tasks) {
      expect(letters, task.id).toContain(bare(say(`${task.id}.why`)))
      if (task.kind !== 'number') continue
      const { value } = task.truth(knownOf(task)) as NumberTruth
      const unit = words.t(`exercises.unit.${task.unit}`)
      expect(letters).toContain(bare(`${words.format.number(value, Number.isInteger(value) ? 0 : 1)} ${unit}`))
    }
  }
})

test('a certificate is one page with the name, and its code belongs to what it says and to who made it', async () => {
  const said = {
    name: 'Şəhla Ğ. Ömərova',
    track: 'policy',
    done: ['counting', 'chart'],
    from: '2025-09-17',
    to: '2025-09-18',
  } as const
  const certificate = certificateOf({ secret: Buffer.from('one') }, said)
  const { letters, pages } = await lettersOf(await printCertificate(renderer, certificate))
  expect(pages).toBe(1)
  expect(letters).toContain(bare(said.name))
  expect(letters).toContain(certificate.verification)
  const codes = [
    certificateOf({ secret: Buffer.from('one') }, { ...said, done: ['chart', 'counting'] }),
    certificateOf({ secret: Buffer.from('two') }, said),
    certificateOf({ secret: Buffer.from('one') }, { ...said, name: 'Somebody else' }),
  ].map(({ verification }) => verification === certificate.verification)
  expect(codes).toEqual([true, false, false])
})
