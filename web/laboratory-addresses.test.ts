import { expect, test } from 'vitest'
import { exercises } from '../domain/laboratory/exercises.ts'
import { setting } from '../domain/laboratory/testing/sample.ts'
import { readAsked, readFigureSearch } from './features/statistics/search.ts'

const paths = exercises.flatMap(({ steps }) => steps.flatMap(({ path }) => path?.(setting) ?? []))
const figures = paths.filter((path) => path.startsWith('/insights/explore?'))

test.each(figures)('the explorer understands every word of %s', (path) => {
  const search = Object.fromEntries(new URL(path, 'http://x').searchParams)
  const read = readFigureSearch(search)
  expect(Object.fromEntries(Object.entries(read).flatMap(([key, one]) => (one ? [[key, String(one)]] : [])))).toEqual(
    search,
  )
  const { by, only } = readAsked(read)
  expect(by).toEqual(search.by?.split(',') ?? [])
  expect(Object.keys(only)).toEqual(search.only ? [search.only.split(':')[0]] : [])
})
