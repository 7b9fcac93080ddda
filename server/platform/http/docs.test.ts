import fastify from 'fastify'
import { expect, test } from 'vitest'
import { serveDocs } from './docs.ts'

test('the contract can be browsed with files of this installation alone, and no script stands inside the page', async () => {
  const app = fastify()
  serveDocs(app)
  const page = await app.inject('/api/docs')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).not.toMatch(/https?:\/\//)
  expect(page.body).not.toMatch(/<script(?![^>]* src=)|style=|<style| on[a-z]+=/)
  expect(page.headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
  const named = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, url]) => url ?? '')
  expect(named).toHaveLength(3)
  for (const url of named) expect((await app.inject(url)).statusCode, url).toBe(200)
  expect((await app.inject('/api/docs/show.js')).body).toMatch(/supportedSubmitMethods: \[\]/)
  await app.close()
})
