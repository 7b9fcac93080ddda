import { type AddressInfo, createServer, type Server } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { mailInvitation } from './invitation.ts'
import { sendMail } from './send.ts'

const mailFrom = 'openrcms@practice.example'
const letter = { to: 'ayla@practice.example', subject: 'Hello', text: 'Text' }
const link = 'https://rcms.example/invitation#one-time-token'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A mail server on loopback; `take` says what it answers to a letter. */
async function mailServer(take: (letter: string) => Error | null): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => done(take(Buffer.concat(parts).toString('utf8'))))
    },
  })
  closing.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

test('the invitation speaks the language of its reader and says nothing but name and link', async () => {
  const letters: string[] = []
  const smtpUrl = await mailServer((text) => {
    letters.push(text)
    return null
  })
  const mail = { to: letter.to, name: 'Ayla', purpose: 'invitation', link, expiresAt: '2026-12-01T08:00:00Z' } as const
  expect(await mailInvitation({ smtpUrl, mailFrom }, { ...mail, language: 'en' })).toBe(true)
  expect(await mailInvitation({ smtpUrl, mailFrom }, { ...mail, language: 'az' })).toBe(true)
  const [english = '', azerbaijani = ''] = letters.map(readable)
  expect(english).toContain('Dear Ayla,')
  expect(english).toContain(link)
  expect(english).toContain('1 December 2026')
  expect(azerbaijani).toContain('Hörmətli Ayla,')
  expect(azerbaijani).toContain(link)
})

test('a letter that the server refuses is not sent, and no error', async () => {
  const smtpUrl = await mailServer(() => Object.assign(new Error('no'), { responseCode: 550 }))
  expect(await sendMail({ smtpUrl, mailFrom }, letter)).toBe(false)
})

test('without a server, or with one that is away, nothing is sent', async () => {
  expect(await sendMail({ smtpUrl: null, mailFrom }, letter)).toBe(false)
  expect(await sendMail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom }, letter)).toBe(false)
})

test('a server that takes the connection and says nothing holds nobody up for long', async () => {
  const silent: Server = createServer((socket) => socket.on('error', () => {}))
  closing.push(() => silent.close())
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const smtpUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
  expect(await sendMail({ smtpUrl, mailFrom }, letter, 200)).toBe(false)
})

/** The text of a letter; ours are short and come as quoted-printable, base64 or as they are. */
function readable(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

test('over the network a letter goes encrypted or not at all', async () => {
  const letters: string[] = []
  const smtpUrl = await mailServer((text) => {
    letters.push(text)
    return null
  })
  // The same server under a name that is not known to be this machine.
  const elsewhere = smtpUrl.replace('127.0.0.1', '127.1')
  expect(await sendMail({ smtpUrl: elsewhere, mailFrom }, letter)).toBe(false)
  expect(letters).toEqual([])
})
