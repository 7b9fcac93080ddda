import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { RegisterFailed } from '../connector.ts'

export interface Call {
  /** From the configuration alone; nothing of a case or an answer ever becomes part of where it leads. */
  url: URL
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string | null
  tls: { ca?: Buffer; cert?: Buffer; key?: Buffer }
  timeoutMs: number
  maxBytes: number
}

export interface Called {
  status: number
  /** Parsed JSON; null for another status than 200. */
  body: unknown
}

/**
 * Puts one question. Goes to the configured host alone: redirections are a fault and not followed. An answer that is too
 * large, too slow, cut off or no JSON is a fault; nothing the other side says is passed on in an error.
 * @throws RegisterFailed
 */
export function call({ url, method, headers, body, tls, timeoutMs, maxBytes }: Call): Promise<Called> {
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = ask(url, {
      method,
      headers: {
        ...headers,
        accept: 'application/json',
        'user-agent': 'OpenRCMS',
        ...(body === null
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      },
      ...tls,
      // A certificate is looked at anew each time, and no connection outlives the answer.
      agent: false,
      rejectUnauthorized: true,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const fail = (fault: RegisterFailed) => {
      request.destroy()
      reject(fault)
    }
    request.on('response', (response) => {
      const status = response.statusCode ?? 0
      if (status !== 200) {
        response.resume()
        if (status === 404) return resolve({ status, body: null })
        return fail(new RegisterFailed('status', secondsOf(response.headers['retry-after'])))
      }
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > maxBytes) return fail(new RegisterFailed('too_large'))
        parts.push(part)
      })
      response.on('error', (error) => fail(faultOf(error)))
      response.on('aborted', () => fail(new RegisterFailed('unreachable')))
      response.on('end', () => {
        if (!response.complete) return fail(new RegisterFailed('unreachable'))
        try {
          resolve({ status, body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) })
        } catch {
          reject(new RegisterFailed('not_json'))
        }
      })
    })
    request.on('error', (error) => reject(faultOf(error)))
    request.end(body ?? undefined)
  })
}

function faultOf(error: Error & { code?: string }): RegisterFailed {
  if (error instanceof RegisterFailed) return error
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return new RegisterFailed('timeout')
  const code = error.code ?? ''
  return new RegisterFailed(/CERT|TLS|SSL|ALTNAME/.test(code) ? 'certificate' : 'unreachable')
}

function secondsOf(header: string | undefined): number | null {
  return header && /^\d{1,5}$/.test(header) ? Number(header) : null
}
