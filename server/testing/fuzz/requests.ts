import type { InjectOptions } from 'fastify'
import type { Contract, Operation, Parameter } from '../../platform/http/openapi/document.ts'
import { type Random, strangeTexts } from './random.ts'
import { broken, type Seen, strangeText, valueFor } from './values.ts'

export interface Target {
  method: string
  path: string
  operation: Operation
}

/** A request for an operation: whole, or with something wrong in its address, its headers or its body. */
export function requestFor(target: Target, contract: Contract, random: Random, seen: Seen): InjectOptions {
  const { method, path, operation } = target
  const whole = random.chance(0.4)
  const spoilt = (share: number) => !whole && random.chance(share)
  const value = (one: Parameter) => {
    const given = valueFor(one.schema, contract, random, seen, one.name)
    return spoilt(0.2) ? strangeText(random).slice(0, 3000) : String(given)
  }
  const parameters = operation.parameters ?? []
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (spoilt(0.03)) return random.pick(['%', '%zz', '..', '%00', '%c0%ae', ''])
    const one = parameters.find((each) => each.name === name)
    return one ? encoded(value(one)) : 'x'
  })
  const asked = parameters
    .filter((one) => one.in === 'query' && (one.required || random.chance(0.6)) && !spoilt(0.1))
    .map((one) => `${encoded(one.name)}=${encoded(value(one))}`)
  if (spoilt(0.1))
    asked.push(random.pick(['cursor=%', 'cursor[]=1', '__proto__=1', 'limit=1&limit=2', 'a', '&&&', 'view=']))
  const headers = headersOf(parameters, random, whole)
  return {
    method: method.toUpperCase() as 'GET',
    url: filled + (asked.length > 0 ? `?${asked.join('&')}` : ''),
    headers,
    ...bodyOf(target, contract, random, seen, headers, whole),
  }
}

/** A half of a surrogate pair has no place in an address; everything else does. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function headersOf(parameters: readonly Parameter[], random: Random, whole: boolean): Record<string, string> {
  const headers: Record<string, string> = {}
  const key = `fuzz-${random.below(1_000_000_000)}`
  if (parameters.some((one) => one.in === 'header') && (whole || random.chance(0.9))) headers['idempotency-key'] = key
  if (whole || random.chance(0.7)) return headers
  const strange = random.pick(strangeTexts).replace(/[^\x20-\x7e]/g, '?')
  const name = random.pick(absurd)
  headers[name] = random.pick([strange, 'x'.repeat(4000), '*/*', 'az-AZ,az;q=0.5,*;q=0.1', 'text/html', '-1', ''])
  return headers
}

const absurd = [
  'accept',
  'accept-language',
  'accept-encoding',
  'if-none-match',
  'range',
  'origin',
  'referer',
  'sec-fetch-site',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-host',
  'idempotency-key',
  'on-behalf-of',
  'content-type',
]

function bodyOf(
  { method, operation }: Target,
  contract: Contract,
  random: Random,
  seen: Seen,
  headers: Record<string, string>,
  whole: boolean,
): Pick<InjectOptions, 'payload'> {
  if (method === 'get') return {}
  const { content = {} } = operation.requestBody ?? {}
  if (content['multipart/form-data']) return multipart(random, seen, headers, whole)
  if (!whole && random.chance(0.08)) return rawBody(random, headers)
  const schema = content['application/json']?.schema
  const form = content['application/x-www-form-urlencoded']?.schema
  if (!schema && !form) return whole || random.chance(0.9) ? {} : json(broken({}, random), headers)
  const given = valueFor(schema ?? form ?? {}, contract, random, seen)
  const value = whole ? given : broken(given, random)
  if (!form) return json(value, headers)
  headers['content-type'] ??= 'application/x-www-form-urlencoded'
  const pairs = Object.entries((value ?? {}) as object).map(([name, one]) => `${encoded(name)}=${encoded(String(one))}`)
  return { payload: pairs.join('&') }
}

function json(value: unknown, headers: Record<string, string>): Pick<InjectOptions, 'payload'> {
  headers['content-type'] ??= 'application/json'
  return { payload: JSON.stringify(value) ?? 'undefined' }
}

function rawBody(random: Random, headers: Record<string, string>): Pick<InjectOptions, 'payload'> {
  const types = [
    'application/json',
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ]
  headers['content-type'] ??= random.pick([
    ...types,
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'nonsense',
  ])
  return {
    payload: random.pick([
      '{"__proto__":{"polluted":true}}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"a":1,"a":2}',
      '{',
      'null',
      '"',
      '[]',
      '1e999',
      '\u0000',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      '['.repeat(100_000),
      'a=b&__proto__[c]=d',
    ]),
  }
}

function multipart(random: Random, seen: Seen, headers: Record<string, string>, whole: boolean) {
  const boundary = 'fuzz-boundary'
  headers['content-type'] ??= `multipart/form-data; boundary=${boundary}`
  const text = () => (whole || random.chance(0.7) ? null : strangeText(random).slice(0, 6000))
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const name = text() ?? random.pick(['scan.pdf', 'scan.jpg', '../scan.pdf', 'scan', '\u202efdp.exe', 'a\u0000.pdf'])
  const type = text()?.replace(/[^\x20-\x7e]/g, '') ?? random.pick(['application/pdf', 'image/jpeg', 'image/svg+xml'])
  const content = random.pick([
    '%PDF-1.7\n%%EOF',
    '\u00ff\u00d8\u00ff\u00e0',
    'PK\u0003\u0004',
    '<svg/>',
    'GIF89a',
    '',
    'x'.repeat(9000),
  ])
  const parts = [
    part('purpose', text() ?? random.pick(['photograph', 'evidence'])),
    part('personId', text() ?? String(random.pick(seen.get('personId') ?? ['x']))),
    part('freeOfAsylumData', text() ?? 'true'),
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`,
    `--${boundary}--\r\n`,
  ]
  if (!whole && random.chance(0.3)) parts.splice(random.below(parts.length), 1)
  if (!whole && random.chance(0.1)) parts.unshift(...Array<string>(20).fill(part('extra', 'x')))
  return { payload: Buffer.from(parts.join(''), 'utf8') }
}
