import { Agent, request } from 'node:http'

export interface Answer {
  status: number
  ms: number
  body: string
}

/** Connections stay open, as those of browsers do. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 })

export function call(
  url: string,
  { cookie, kind, body, key }: { cookie: string; kind: string; body?: unknown; key?: string },
): Promise<Answer> {
  const began = performance.now()
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((done, failed) => {
    const sent = request(
      url,
      {
        agent,
        method: text === undefined ? 'GET' : 'POST',
        headers: {
          cookie,
          'x-bench': kind,
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...(key ? { 'idempotency-key': key } : {}),
        },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', failed)
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            ms: performance.now() - began,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    sent.on('error', failed)
    sent.end(text)
  })
}
