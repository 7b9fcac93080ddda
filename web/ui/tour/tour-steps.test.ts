import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import az from '../../../contract/locales/az/help-tour.json' with { type: 'json' }
import en from '../../../contract/locales/en/help-tour.json' with { type: 'json' }
import { type Role, roles } from '../../../domain/agreement/vocabulary.ts'
import { firstPage } from '../shell/navigation.ts'
import { shownSteps, tourOf, tours } from './tour-steps.ts'

const steps = tours.flatMap((tour) => tour.steps)
const web = join(import.meta.dirname, '..', '..')
const source = globSync('{ui,features}/**/*.tsx', { cwd: web }).map((file) => readFileSync(join(web, file), 'utf8'))

test('every role is shown around, in four to six steps, from the page where its day begins', () => {
  for (const role of roles) {
    const tour = tourOf([role])
    expect(tour, role).not.toBeNull()
    expect(tour?.steps.length, role).toBeGreaterThanOrEqual(4)
    expect(tour?.steps.length, role).toBeLessThanOrEqual(6)
    expect(tour?.page, role).toBe(firstPage([role], () => true) ?? '/')
  }
  expect(tourOf([])).toBeNull()
})

test('of several roles the tour begins where the day of all of them begins', () => {
  const several: Role[][] = [
    ['approver', 'verifier'],
    ['verifier', 'administrator'],
    ['border_officer', 'case_officer'],
    ['oversight', 'verifier'],
  ]
  for (const held of several) expect(tourOf(held)?.page).toBe(firstPage(held, () => true))
})

test('every step is told in both languages, and no words are left over', () => {
  const ids = [...new Set(steps.map(({ id }) => id))].flatMap((id) => [`help-tour.${id}.title`, `help-tour.${id}.text`])
  expect(Object.keys(en).sort()).toEqual(ids.sort())
  expect(Object.keys(az).sort()).toEqual(ids.sort())
})

test('a step is read in a quarter of a minute', () => {
  for (const [id, words] of [...Object.entries(en), ...Object.entries(az)])
    expect(words.split(' ').length, id).toBeLessThan(50)
})

test('what is pointed at is marked on a page', () => {
  const isMarked = (name: string) =>
    source.some((text) => text.includes(`data-tour="${name}"`) || text.includes(`'${name}' : undefined`))
  for (const name of new Set(steps.flatMap(({ at }) => at))) {
    if (name.startsWith('nav-')) expect(source.some((text) => text.includes('data-tour={`nav-'))).toBe(true)
    else expect(isMarked(name), name).toBe(true)
  }
})

test('whoever opens nothing is not shown what stands on an opened page', () => {
  const tour = tourOf(['approver'])!
  expect(shownSteps(tour, true)).toHaveLength(6)
  expect(shownSteps(tour, false).map(({ id }) => id)).toEqual(['turn', 'bell', 'help', 'account'])
})
