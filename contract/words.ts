import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { relations } from '../domain/agreement/vocabulary.ts'
import { informationStates } from '../domain/case/information.ts'
import { givenAnswers, informationKinds, informationReasons } from '../domain/case/information-events.ts'
import { fileView } from './drafts.ts'

/** What the two sides write to and ask of each other on a case. The words of messages stand in the history, with their place. */

const moment = z.iso.datetime()

export const messageMarks = z.object({
  reads: z
    .array(z.object({ messageId: z.string(), name: z.string(), at: moment }))
    .describe('Who of the own authority has read which message of the other State, and when'),
  unread: z.array(z.string()).describe('Messages of the other State that this official has not read'),
  files: z.array(fileView).describe('Files that messages brought; a message names its own'),
})

const said = z.object({ by: z.string().nullable(), authority: z.string(), at: moment })

export const informationItem = z.object({
  itemId: z.string(),
  kind: z.enum(informationKinds),
  reason: z.enum(informationReasons),
  personId: z.string().nullable().describe('null for the case as a whole'),
  sectionId: z.string().nullable(),
  field: z.string().nullable(),
  category: z.string().nullable(),
  evidenceId: z.string().nullable(),
  title: localized
    .nullable()
    .describe('What is asked, in the words of the agreement; null where the words of the question say it'),
  text: z.string().nullable().describe('The words of the question'),
  answer: said
    .extend({
      kind: z.enum(givenAnswers),
      corrigendum: z.number().int().nullable(),
      notAvailable: localized.nullable(),
      text: z.string().nullable(),
      files: z
        .array(fileView)
        .describe('Documents that came with the answer; those whose content was erased are left out'),
      filesErased: z.number().int().describe('How many came with it besides and were erased'),
    })
    .nullable(),
})
export type InformationItem = z.infer<typeof informationItem>

export const informationRequest = said.extend({
  requestId: z.string(),
  number: z.number().int(),
  side: z.enum(relations).describe('The side that asks'),
  state: z.enum(informationStates),
  askedOn: z.iso.date(),
  wantedOn: z.iso.date().nullable().describe('A wish: nothing follows when it has passed'),
  items: z.array(informationItem),
  ended: said
    .partial({ by: true, authority: true })
    .nullable()
    .describe('How a request that was not answered in full ended; by nobody where it lapsed'),
})
export type InformationRequestView = z.infer<typeof informationRequest>

/** Messages that an official has read. */
export const messagesRead = z.strictObject({ messageIds: z.array(z.uuid()).min(1).max(200) })
export type MessagesRead = z.infer<typeof messagesRead>
