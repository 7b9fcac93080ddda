import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../platform/http/testing/house.ts'
import { people, seat } from '../testing/seats.ts'

let house: House
let mail: SMTPServer
const letters: string[] = []
beforeAll(async () => {
  mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      stream.resume()
      stream.on('end', () => {
        letters.push(...envelope.rcptTo.map((to) => to.address))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  const { port } = mail.server.address() as AddressInfo
  house = await openHouse({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } })
})
afterAll(async () => {
  await house.close()
  mail.close()
})

test('a link is mailed where a mail server is there, and given all the same where it is not', async () => {
  const operator = await seat(house, people.operator)
  const official = { name: 'Leyla', authorityId: 'az-sms', roles: ['central_desk'], language: 'az' }
  const invite = (email: string) => operator('POST', '/administration/users', { ...official, email })
  expect((await invite('first@sms.example')).json().mailed).toBe(true)
  expect(letters).toEqual(['first@sms.example'])
  await new Promise<void>((resolve) => mail.close(resolve))
  const without = await invite('second@sms.example')
  expect([without.statusCode, without.json()]).toMatchObject([201, { mailed: false, link: expect.any(String) }])
  const [listed] = (await operator('GET', '/administration/users?name=second')).json().items
  expect(listed.status).toBe('invited')
})
