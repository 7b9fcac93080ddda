import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** Test support: a mail server on loopback that keeps what it was given. */
export interface MailServer {
  url: string
  letters: Letter[]
  /** What it answers to a letter: null takes it. */
  answer: (to: string) => { responseCode: number } | null
  close(): void
}

export interface Letter {
  to: string
  head: string
  /** The parts of the letter, decoded. */
  parts: string[]
}

export async function openMailServer(): Promise<MailServer> {
  const found: MailServer = { url: '', letters: [], answer: () => null, close: () => server.close() }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join()
        const refused = found.answer(to)
        if (refused) return done(Object.assign(new Error('no'), refused))
        found.letters.push({ to, ...read(Buffer.concat(chunks).toString('utf8')) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  found.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return found
}

function read(raw: string): { head: string; parts: string[] } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1]
  if (!boundary) return { head, parts: [decoded(head, rest.join('\r\n\r\n'))] }
  const parts = rest
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [partHead = '', ...body] = part.split('\r\n\r\n')
      return decoded(partHead, body.join('\r\n\r\n'))
    })
  return { head, parts }
}

function decoded(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
