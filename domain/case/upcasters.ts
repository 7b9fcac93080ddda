import type { z } from 'zod'
import type { EventData, EventType } from './events.ts'
import { eventData, schemaVersion } from './events.ts'

/**
 * Reads the header of an event as it was stored, however long ago. Events are never rewritten: a later version of the
 * program brings an upcaster for each version that went before, and every one of them is kept.
 */

type Upcaster = (data: unknown) => unknown

/** By type, then by the version it reads: gives the data of the next version. Pure, and never removed. */
export type Upcasters = Readonly<Partial<Record<EventType, Readonly<Record<number, Upcaster>>>>>

/** Version 1 is the first, so nothing precedes it yet. */
const upcasters: Upcasters = {}

export interface StoredEvent {
  type: string
  version: number
  data: unknown
}

/**
 * The validated data of a stored event in today's shape. A version in which a type did not change needs no upcaster.
 *
 * @throws RangeError for a type or version this program does not know, and for data that do not fit their type. The
 * message names type, version and field, never a value.
 */
export function readEvent(
  { type, version, data }: StoredEvent,
  chain: Upcasters = upcasters,
  current: number = schemaVersion,
): EventData<EventType> {
  if (!isEventType(type)) throw new RangeError(`events of the type ${type} are not known`)
  if (!Number.isInteger(version) || version < 1 || version > current) {
    throw new RangeError(`version ${version} of ${type} is not known; this program reads versions 1 to ${current}`)
  }
  let upcast = data
  for (let from = version; from < current; from++) upcast = (chain[type]?.[from] ?? unchanged)(upcast)
  const schema: z.ZodType<EventData<EventType>> = eventData[type]
  const read = schema.safeParse(upcast)
  if (read.success) return read.data
  const where = read.error.issues.map((issue) => `${issue.path.join('.') || 'data'} (${issue.code})`).join(', ')
  throw new RangeError(`version ${version} of ${type} does not read: ${where}`)
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventData, type)
}

function unchanged(data: unknown): unknown {
  return data
}
