import 'reflect-metadata'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RegisterConfiguration, readRegisters, registersFile } from '../configuration.ts'
import { RegisterFailed } from '../connector.ts'
import { practiceConnection } from '../practice-connection.ts'
import { type PracticeRegister, startPracticeRegister } from '../practice-register.ts'
import { restConnector } from './connector.ts'
import { readAnswer, sentFields } from './mapping.ts'

const place = { authority: 'ministry', register: 'population' }
const question = {
  queryId: 'q',
  purpose: 'verification',
  fields: { family_name: 'Zqx', birth_date: '1990-05-17' },
} as const
const connection = (url: string) => practiceConnection(place, url)

describe('the mapping', () => {
  const { answer, send } = connection('https://register.example').rest!
  const read = (body: unknown, change: object = {}) => readAnswer({ answer: { ...answer, ...change } }, body)
  const entry = { id: 'R-1', surname: 'Zqx', born: '1990-05-17' }

  it('sends what the request names and the configuration maps, and nothing else', () => {
    const fields = { family_name: 'Zqx', height: '180' }
    expect(sentFields({ send: { ...send, system: { text: 'rcms' } } }, fields)).toEqual({
      surname: 'Zqx',
      system: 'rcms',
    })
  })

  it.each([
    [{ status: 'FOUND', results: [entry] }, 'match'],
    [{ status: 'FOUND', results: [entry, { ...entry, id: 2 }] }, 'several'],
    [{ status: 'NONE', results: [] }, 'no_match'],
    [{ status: 'BUSY' }, 'unavailable'],
  ])('reads %j as %s', (body, outcome) => {
    expect(read(body).outcome).toBe(outcome)
  })

  it.each([
    [null],
    ['FOUND'],
    [[]],
    [{}],
    [{ status: 'FOUND' }],
    [{ status: 'FOUND', results: [] }],
    [{ status: 'FOUND', results: [null] }],
    [{ status: 'FOUND', results: [{ surname: 'without an id' }] }],
    [{ status: 'FOUND', results: { 0: entry } }],
    [{ status: 'MAYBE', results: [entry] }],
    [{ status: '__proto__', results: [entry] }],
    [{ status: 'toString', results: [entry] }],
  ])('takes %j for no answer at all', (body) => {
    expect(() => read(body)).toThrow(RegisterFailed)
  })

  it('counts entries where the register says no outcome, and takes a whole answer for one', () => {
    expect(read({ results: [] }, { outcome: undefined }).outcome).toBe('no_match')
    expect(read(entry, { outcome: undefined, entries: undefined })).toMatchObject({
      outcome: 'match',
      entries: [{ reference: 'R-1' }],
    })
  })

  it('shows texts alone, in one line and of bounded length, of a bounded number of entries', () => {
    const long = { ...entry, surname: `a\n\u0007b${'x'.repeat(900)}`, born: { day: 1 } }
    const { entries } = read({ status: 'FOUND', results: Array.from({ length: 50 }, () => long) })
    expect(entries).toHaveLength(20)
    expect(entries[0]!.shown).toEqual([{ label: 'family_name', value: expect.stringMatching(/^a b/) }])
    expect(entries[0]!.shown[0]!.value).toHaveLength(500)
  })
})

describe('over TLS', () => {
  let folder: string
  let register: PracticeRegister
  const file = (name: string) => join(folder, name)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rcms-register-'))
    const [server, client] = [await certificate('server'), await certificate('client')]
    for (const [name, { cert, key }] of Object.entries({ server, client })) {
      writeFileSync(file(`${name}.pem`), cert)
      writeFileSync(file(`${name}.key`), key)
    }
    register = await startPracticeRegister({
      behave: () => 'found',
      tls: { cert: server.cert, key: server.key, ca: client.cert, requestCert: true, rejectUnauthorized: true },
    })
  })
  afterAll(async () => {
    await register.stop()
    rmSync(folder, { recursive: true })
  })

  const ask = (tls: object) => {
    const one = connection(register.url)
    return restConnector(one, { ...one.rest!, tls } as NonNullable<RegisterConfiguration['rest']>, folder).ask(question)
  }
  const ours = { certificate: 'client.pem', key: 'client.key' }

  it('answers whom it knows, by certificates that both sides named', async () => {
    expect(await ask({ ...ours, ca: 'server.pem' })).toMatchObject({ outcome: 'match' })
  })

  it('is not believed with a certificate that nobody named', async () => {
    await expect(ask(ours)).rejects.toMatchObject({ fault: 'certificate' })
    await expect(ask({ ...ours, ca: 'client.pem' })).rejects.toMatchObject({ fault: 'certificate' })
    expect(register.asked).toHaveLength(1)
  })

  it('does not let in whom it does not know', async () => {
    await expect(ask({ ca: 'server.pem' })).rejects.toBeInstanceOf(RegisterFailed)
    await expect(ask({ certificate: 'server.pem', key: 'server.key', ca: 'server.pem' })).rejects.toBeInstanceOf(
      RegisterFailed,
    )
    expect(register.asked).toHaveLength(1)
  })
})

describe('the file of connections', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rcms-registers-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (text: string) => {
    writeFileSync(join(folder, 'registers.yaml'), text)
    return join(folder, 'registers.yaml')
  }
  const good = `registers:
  - authority: ministry
    register: population
    source: Population register
    rest:
      url: https://register.example/search
      headers: { x-api-key: { file: key.txt } }
      send: { surname: family_name }
      answer: { entries: results }
`

  it('is read with usual times, and its secrets from files of their own', () => {
    const { registers } = readRegisters(write(good))
    expect(registers[0]).toMatchObject({ rest: { method: 'POST', timeoutSeconds: 10, breaker: { failures: 5 } } })
    expect(() => restConnector(registers[0]!, registers[0]!.rest!, folder)).toThrow(/key\.txt.*ENOENT/)
    writeFileSync(join(folder, 'key.txt'), 'hidden-from-everybody\n')
    expect(JSON.stringify(restConnector(registers[0]!, registers[0]!.rest!, folder))).not.toContain('hidden')
  })

  it.each([
    ['nothing', ''],
    ['no YAML', 'registers: ['],
    ['another protocol', good.replace('https:', 'file:')],
    ['both ways at once', `${good}    extract: {}\n`],
    ['neither way', good.slice(0, good.indexOf('    rest:'))],
    ['a word nobody knows', good.replace('source:', 'sauce:')],
    ['a certificate without its key', good.replace('      send', '      tls: { certificate: hidden.pem }\n      send')],
    ['one register twice', good + good.replace('registers:\n', '')],
  ])('with %s stops the start and repeats none of it', (_what, text) => {
    expect(() => readRegisters(write(text))).toThrow(/RCMS_REGISTERS/)
    expect(() => readRegisters(write(text))).not.toThrow(/hidden|register\.example/)
  })

  it('may name an address without encryption on this machine alone', () => {
    const at = (url: string) => () => readRegisters(write(good.replace(/url: \S+/, `url: ${url}`)))
    for (const host of ['localhost:8080', '127.0.0.1', '127.8.9.1:80', '[::1]:8080']) {
      expect(at(`http://${host}/search`)).not.toThrow()
    }
    for (const host of [
      'register.example',
      '127.0.0.1.register.example',
      'localhost.example',
      '10.0.0.1',
      '[fe80::1]',
    ]) {
      expect(at(`http://${host}/search`), host).toThrow(/registers\.0\.rest\.url .*over https/)
    }
    expect(at('nowhere')).toThrow(/RCMS_REGISTERS/)
  })

  it('puts nothing of a person into an address', () => {
    const get = good.replace('      send', '      method: GET\n      send')
    expect(() => readRegisters(write(get))).toThrow(/registers\.0\.rest\.method .*use POST/)
    const fixed = get.replace(/( {6}send:).*/, '$1 { list: { text: all } }')
    expect(() => readRegisters(write(fixed))).not.toThrow()
  })

  it('that cannot be read says so', () => {
    expect(() => readRegisters(join(folder, 'nowhere.yaml'))).toThrow(/nowhere\.yaml of RCMS_REGISTERS cannot be read/)
    expect(registersFile.safeParse({ registers: [] }).success).toBe(true)
  })
})

async function certificate(name: string): Promise<{ cert: string; key: string }> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' })
  const keys = {
    publicKey: await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']),
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']),
  }
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 3_600_000),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    keys,
    extensions: [
      new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }]),
      new x509.BasicConstraintsExtension(true, 0, true),
    ],
  })
  return { cert: made.toString('pem'), key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string }
}
