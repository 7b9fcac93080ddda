import { expect, test } from 'vitest'
import { errorLine } from './log.ts'
import { cookieOf, openHouse } from './testing/house.ts'

test('a log line tells kind and place of an error, and nothing that anybody typed', () => {
  const typed = 'Katrin "1987-04-12"'
  const cause = (() => {
    try {
      return JSON.parse(typed)
    } catch (error) {
      return error
    }
  })()
  const error = Object.assign(new Error(`Key (name)=(${typed}) already exists`, { cause }), {
    code: '23505',
    detail: typed,
  })
  const line = errorLine(error)
  expect(line.type).toBe('Error 23505')
  expect(line.message).toBe('caused by SyntaxError')
  expect(line.stack).toMatch(/log\.test\.ts/)
  expect(JSON.stringify(line)).not.toMatch(/Katrin|1987/)
})

test('a refusal is logged with its route, moment and request, and with nobody', async () => {
  const lines: string[] = []
  const house = await openHouse({ logTo: { level: 'info', stream: { write: (line) => void lines.push(line) } } })
  house.app.log.level = 'info'
  try {
    const cookie = cookieOf(await house.signIn('katrin.vogel@de-lea-berlin.practice.example'))
    await house.ask({ url: '/api/v1/administration/users' }, cookie)
    await house.ask({ url: '/api/v1/desk' })
    const asked = lines.map((line) => JSON.parse(line)).filter((line) => line.req?.method === 'GET')
    expect(asked.map(({ req, status }) => [req.route, status])).toEqual([
      ['/api/v1/administration/users', 404],
      ['/api/v1/desk', 401],
    ])
    for (const line of asked) {
      expect(Object.keys(line).sort()).toEqual(['level', 'ms', 'msg', 'req', 'reqId', 'status', 'time'])
    }
  } finally {
    await house.close()
  }
})
