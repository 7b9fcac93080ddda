import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** The port of the last start when nobody took it meanwhile, else any free one. */
export async function rememberedPort(file: string): Promise<number> {
  let port = 0
  try {
    port = Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {
    // the first start
  }
  return port > 0 && port < 65536 && (await tryListen(port)) ? port : freePort()
}

export async function freePort(): Promise<number> {
  const port = await tryListen(0)
  if (!port) throw new Error('No free port was found on this machine.')
  return port
}

/** @returns the port, or null where somebody listens there; 0 asks for any free one */
export function tryListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null))
    })
  })
}
