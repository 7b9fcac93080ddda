import { practicePassword } from '../../features/practice/users.ts'

export interface Answer {
  status: number
  body: unknown
}

/** An official at a browser: signs in once, and asks as many times as it takes. */
export interface Client {
  ask(method: string, path: string, body?: unknown, key?: string): Promise<Answer>
}

/** @throws when the server cannot be reached or does not let the official in */
export async function signIn(url: string, email: string): Promise<Client> {
  const request = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const answer = await request('POST', '/session', {}, { email, password: practicePassword })
  if (!answer.ok) throw new Error(`signing in was answered with ${answer.status}`)
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  const session = { cookie: cookie.join('; ') }
  return {
    ask: async (method, path, body, key) => {
      const response = await request(method, path, { ...session, ...(key ? { 'idempotency-key': key } : {}) }, body)
      const isJson = /json/.test(response.headers.get('content-type') ?? '')
      return {
        status: response.status,
        body: isJson ? await response.json() : Buffer.from(await response.arrayBuffer()),
      }
    },
  }
}
