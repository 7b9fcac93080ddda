import { expect, test } from 'vitest'
import { namedIn } from './keep-shell.ts'

test('knows what a page is made of', () => {
  const html =
    '<script type="module" src="/assets/i.js"></script><link rel="stylesheet" href="/assets/i.css"><link href="/mark.svg">'
  expect(namedIn(html)).toEqual(['/assets/i.js', '/assets/i.css'])
})
