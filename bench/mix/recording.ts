import type { Statement } from './server-times.ts'

/** The statements of each kind of request, one list for each request that was noted. */
export type Recording = Record<string, Statement[][]>

/** As text. Bytes survive the way through the channel of a process as lists of numbers, moments as text. */
export function encode(recording: Recording): string {
  return JSON.stringify(recording)
}

export function decode(text: string): Recording {
  return JSON.parse(text, (_, value: unknown) => (isBytes(value) ? Buffer.from(value.data) : value)) as Recording
}

function isBytes(value: unknown): value is { data: number[] } {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer'
}
