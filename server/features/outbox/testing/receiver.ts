import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Test support: a system that receives webhooks, well or badly. */
export interface Receiver {
  url: string
  received: { headers: IncomingHttpHeaders; body: string }[]
  /** How it answers from now on; `hang` never does. */
  answers: number | 'hang'
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', received: [], answers: 204, close: async () => {} }
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, body })
      if (receiver.answers === 'hang') return
      if (receiver.answers === 302) response.setHeader('location', `${receiver.url}/elsewhere`)
      response.statusCode = receiver.answers
      response.end('what the receiver says')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  receiver.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return receiver
}
