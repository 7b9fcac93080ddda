import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toDay, weekday } from '../time/plain-date.ts'
import {
  applicationsOf,
  chapterCodes,
  chapters,
  charterDay,
  inChapter,
  monthsOf,
  plantCodes,
  plantCount,
  plantCounts,
  sharesOfStates,
  yearsOf,
} from './story.ts'

const today = '2026-11-30'

test('four full years, each with more applications than the one before, and the year that is not over', () => {
  expect(yearsOf(today)).toEqual({ firstYear: 2022, year: 2025 })
  const months = monthsOf(today, 4000)
  const of = (year: number) => months.filter((one) => one.year === year).reduce((sum, { count }) => sum + count, 0)
  const years = [2022, 2023, 2024, 2025].map(of)
  expect(years).toEqual(years.toSorted((one, other) => one - other))
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(3900)
  // Nothing is told of today, nor of what comes after it.
  expect(months.at(-1)).toMatchObject({ year: 2026, month: 11, days: 29 })
  expect(monthsOf('2027-01-01', 4000).at(-1)).toMatchObject({ year: 2026, month: 12, days: 31 })
})

test('a summer of visas stands out of its year', () => {
  const months = monthsOf(today, 4000)
  const { year, months: summer } = chapters.find(({ code }) => code === 'visa_summer')!
  const [inside, outside] = [true, false].map((within) => {
    const found = months.filter((one) => one.year === 2022 + year && summer.includes(one.month) === within)
    return found.reduce((sum, { count }) => sum + count, 0) / found.length
  })
  expect(inside! / outside!).toBeGreaterThan(1.5)
  expect(inChapter('visa_summer', '2023-08-01', 2022)).toBe(true)
  expect(inChapter('visa_summer', '2024-08-01', 2022)).toBe(false)
})

test('the parts of the States are of a hundred, and the charter flies on a Wednesday', () => {
  expect(sharesOfStates.reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(weekday(toDay(charterDay(2022)))).toBe(3)
  expect(charterDay(2022).slice(0, 7)).toBe('2024-10')
})

test('a small laboratory has every fault at least once', () => {
  for (const code of plantCodes) expect(plantCount(code, 40), code).toBeGreaterThan(0)
  expect(plantCount('duplicates', 4000)).toBe(24)
})

test('the page on the story tells what is planted', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'laboratory', 'story.md'), 'utf8')
  for (const code of chapterCodes) expect(page, code).toContain(`| \`${code}\` |`)
  for (const code of plantCodes) expect(page, code).toContain(`| \`${code}\` | ${plantCounts[code]} |`)
  expect([...page.matchAll(/ year[^|]* \| (\d+) \|/g)].map(([, said]) => Number(said))).toEqual(applicationsOf)
  expect(page).toContain(`Of a hundred applications ${sharesOfStates[0]} come`)
})
