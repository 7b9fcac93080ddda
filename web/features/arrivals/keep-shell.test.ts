import { expect, test } from 'vitest'
import { namedIn, partsOf } from './keep-shell.ts'

const origin = 'https://rcms.example'

test('keeps files of the program, once each, and no answer of the API', () => {
  const seen = ['/assets/a.js', '/assets/a.js', '/assets/n.woff2', '/api/v1/arrivals', '/kept/arrivals', '/mark.svg']
  const loaded = [...seen.map((path) => `${origin}${path}`), 'https://elsewhere.example/assets/b.js']
  expect(partsOf(loaded, origin)).toEqual(['/assets/a.js', '/assets/n.woff2'])
})

test('knows what a page is made of', () => {
  const html =
    '<script type="module" src="/assets/i.js"></script><link rel="stylesheet" href="/assets/i.css"><link href="/mark.svg">'
  expect(namedIn(html)).toEqual(['/assets/i.js', '/assets/i.css'])
})
