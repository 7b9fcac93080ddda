import type { FastifyRequest } from 'fastify'

/** Marks that turn what follows around or say in which direction it runs; nobody types them, some programs copy them along. */
const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/**
 * Takes the invisible marks of direction out of what is sent: with one of them a name or a place would be read backwards
 * by the other State, and no search would find it. Pages set the direction of names themselves.
 */
export async function dropDirectionMarks(request: FastifyRequest): Promise<void> {
  if (!Buffer.isBuffer(request.body)) request.body = withoutDirectionMarks(request.body)
}

export function withoutDirectionMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(marks, '')
  if (Array.isArray(value)) return value.map(withoutDirectionMarks)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutDirectionMarks(inner)]))
}
