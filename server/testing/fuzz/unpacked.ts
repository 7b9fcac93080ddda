import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { LightMyRequestResponse } from 'fastify'

const unpack: Readonly<Record<string, (packed: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync }

/** The answer as a browser reads it, where the request happened to ask for a compressed one. */
export function unpacked(answer: LightMyRequestResponse): LightMyRequestResponse {
  const reading = unpack[String(answer.headers['content-encoding'])]
  if (!reading) return answer
  const body = reading(answer.rawPayload).toString()
  return Object.assign(Object.create(answer), { body, json: () => JSON.parse(body) })
}
