/** Test support: somebody who listens to the stream, as a browser does. */
export interface Ear {
  status: number
  headers: Headers
  /** The data of every `change` so far. */
  changes: Record<string, string>[]
  /** The names of all other events so far. */
  events: string[]
  /** The last place given. */
  place(): string | undefined
  /** Everything that came over the wire, as text. */
  text(): string
  /** Resolves when the server ended the stream. */
  ended: Promise<void>
  close(): void
}

export async function listenTo(url: string, headers: Record<string, string>): Promise<Ear> {
  const stop = new AbortController()
  const response = await fetch(url, { headers, signal: stop.signal })
  const changes: Ear['changes'] = []
  const events: string[] = []
  let text = ''
  let rest = ''
  let place: string | undefined
  const hear = (block: string) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    place = field('id') ?? place
    const event = field('event')
    if (event === 'change') changes.push(JSON.parse(field('data') ?? '{}') as Record<string, string>)
    else if (event) events.push(event)
  }
  const read = async () => {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) {
        const part = decoder.decode(chunk as Uint8Array, { stream: true })
        text += part
        const blocks = (rest + part).split('\n\n')
        rest = blocks.pop() ?? ''
        blocks.forEach(hear)
      }
    } catch {
      // closed from this side
    }
  }
  return {
    status: response.status,
    headers: response.headers,
    changes,
    events,
    place: () => place,
    text: () => text,
    ended: read(),
    close: () => stop.abort(),
  }
}
