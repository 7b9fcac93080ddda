import { z } from 'zod'

/** What may have changed for the reader; the page asks for the content itself, under its own access. */
export const liveTopics = ['case', 'desk', 'verifications', 'arrivals', 'notices'] as const
export type LiveTopic = (typeof liveTopics)[number]

/** The data of an event `change`. `all`: too much happened to be named, or it is not known what; look again at what is open. */
export const liveChange = z.union([
  z.object({ topic: z.literal('case'), caseId: z.uuid() }),
  z.object({ topic: z.enum(['desk', 'verifications', 'arrivals', 'notices', 'all']) }),
])
export type LiveChange = z.infer<typeof liveChange>

/** A place that the stream gave out as `id` of an event; what happened since comes first. An unknown one is answered with `all`. */
export const livePlace = z
  .string()
  .regex(/^\d{1,20}\.\d{1,12}$/)
  .describe('A place that the stream gave out')
