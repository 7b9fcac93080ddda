import { expect, test } from 'vitest'
import { helpedRoutes, helpOf } from '../contract/help/pages.ts'
import { router } from './routes.tsx'

const routes = Object.keys(router.routesByPath)

test('every page of the program has help of its own', () => {
  expect(routes.length).toBeGreaterThan(30)
  const without = routes.filter((route) => helpOf(route) === null)
  expect(without, 'give it a page in contract/help/pages.ts and words in contract/locales/*/help-pages.json').toEqual(
    [],
  )
})

test('no help is written for a page that is gone', () => {
  const paths = routes.map((route) => (route.length > 1 ? route.replace(/\/$/, '') : route))
  expect(helpedRoutes.filter((route) => !paths.includes(route))).toEqual([])
})
