import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { noAnswer } from '../../../contract/no-answer.ts'
import type { Config } from '../../platform/config/config.ts'
import { AddressInside, isInside, outsideOnly } from './addresses.ts'

export interface Message {
  id: string
  url: string
  /** As Standard Webhooks writes it: `whsec_` and base64. */
  secret: string
  at: Date
  body: string
}

/** `delivered` when the receiver answered with 2xx; `outcome` is a status or a code, never what the receiver said. */
export interface Outcome {
  delivered: boolean
  outcome: string
}

/** How long a receiver may take for its whole answer, in milliseconds. */
const usualPatience = 10_000

/** What may be entered as the address of a webhook. */
export function mayCall(url: URL, { webhooksInside }: Pick<Config, 'webhooksInside'>): boolean {
  if (url.username || url.password) return false
  if (webhooksInside) return url.protocol === 'https:' || url.protocol === 'http:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return url.protocol === 'https:' && !(isIP(host) && isInside(host)) && host !== 'localhost'
}

/**
 * Sends one signed message (Standard Webhooks). Redirections are not followed and the answer is not read: a receiver
 * learns nothing of this network, and nothing it says is kept.
 */
export function sendMessage(
  config: Pick<Config, 'webhooksInside'>,
  message: Message,
  patience: number = usualPatience,
): Promise<Outcome> {
  const url = new URL(message.url)
  if (!mayCall(url, config)) return Promise.resolve({ delivered: false, outcome: 'address_refused' })
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const request = ask(url, {
      method: 'POST',
      headers: { ...signed(message), 'content-type': 'application/json', 'user-agent': 'OpenRCMS' },
      ...(config.webhooksInside ? {} : { lookup: outsideOnly }),
      signal: AbortSignal.timeout(patience),
      agent: false,
    })
    request.on('response', (response) => {
      const status = response.statusCode ?? 0
      response.destroy()
      resolve({ delivered: status >= 200 && status < 300, outcome: String(status) })
    })
    request.on('error', (error) => resolve({ delivered: false, outcome: codeOf(error) }))
    request.end(message.body)
  })
}

function signed({ id, secret, at, body }: Message): Record<string, string> {
  const signature = new Webhook(secret).sign(id, at, body)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  }
}

function codeOf(error: Error & { code?: string }): (typeof noAnswer)[number] {
  if (error instanceof AddressInside || error.cause instanceof AddressInside) return 'address_refused'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  if (error.code === 'ECONNREFUSED') return 'refused'
  return /CERT|TLS|SSL/.test(error.code ?? '') ? 'certificate' : 'unreachable'
}
