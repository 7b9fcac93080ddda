import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/laboratory.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { giveAnswer, readExercise, readFile, takeHint } from './exercise-page.ts'
import { beginAgain, handOut, resetAll } from './facilitate.ts'
import { chooseTrack, readLaboratory, readProgress } from './overview.ts'
import { printCertificateFor, printHandbookFor, printSlipsFor } from './papers.ts'
import { worldOf } from './world.ts'

const tags = ['laboratory']
const nothing = { 204: z.null() }
const pdf = 'application/pdf'

/** The data laboratory of a workshop. In every other installation there is nothing at these addresses. */
export function routes(services: Services): FastifyPluginAsyncZod {
  const room = { services, world: worldOf(services) }
  return async (app) => {
    app.get(
      '/laboratory',
      {
        schema: {
          tags,
          summary: 'The exercises of the laboratory, and how far the participant is',
          description: 'Answers 404 in every installation that is no laboratory, and to whoever takes no part in it.',
          response: { 200: contract.laboratory },
        },
      },
      async (request) => readLaboratory(services, requireOfficial(request)),
    )

    app.put(
      '/laboratory/track',
      { schema: { tags, summary: 'Choose the track of the workshop', body: contract.chooseTrack, response: nothing } },
      async (request, reply) => {
        await chooseTrack(services, requireOfficial(request), request.body.track)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/laboratory/exercises/:exercise',
      {
        schema: {
          tags,
          summary: 'One exercise with its tasks, the own answers, and the hints that were taken',
          params: contract.exerciseParams,
          response: { 200: contract.labExercise },
        },
      },
      async (request) => readExercise(room, requireOfficial(request), request.params.exercise),
    )

    app.post(
      '/laboratory/exercises/:exercise/tasks/:task/answer',
      {
        schema: {
          tags,
          summary: 'Answer a task; the program says at once what is right about it',
          params: contract.taskParams,
          body: contract.answerTask,
          response: { 200: contract.labVerdict },
        },
      },
      async (request) => giveAnswer(room, requireOfficial(request), request.params, request.body.answer),
    )

    app.post(
      '/laboratory/exercises/:exercise/tasks/:task/hint',
      {
        schema: {
          tags,
          summary: 'Take the next hint of a task',
          params: contract.taskParams,
          response: { 200: contract.labTask.shape.standing },
        },
      },
      async (request) => takeHint(room, requireOfficial(request), request.params),
    )

    app.get(
      '/laboratory/exercises/:exercise/files/:file',
      { schema: { tags, summary: 'A file of an exercise', params: contract.fileParams } },
      async (request, reply) => {
        const file = await readFile(room, requireOfficial(request), request.params)
        return reply
          .type(file.type)
          .header('content-disposition', `attachment; filename="${file.name}"`)
          .send(file.content)
      },
    )

    app.get(
      '/laboratory/certificate',
      {
        schema: {
          tags,
          summary: 'The certificate of what was solved (PDF), with the name that is given',
          querystring: contract.certificateQuery,
        },
      },
      async (request, reply) =>
        reply
          .type(pdf)
          .header('content-disposition', 'attachment; filename="certificate.pdf"')
          .send(await printCertificateFor(room, requireOfficial(request), request.query.name)),
    )

    app.get(
      '/laboratory/handbook',
      {
        schema: {
          tags,
          summary:
            'The handbook of the workshop (PDF); that of the facilitator has the answers and is the facilitator’s alone',
          querystring: contract.handbookQuery,
        },
      },
      async (request, reply) =>
        reply
          .type(pdf)
          .header('content-disposition', `attachment; filename="handbook-${request.query.reader}.pdf"`)
          .send(await printHandbookFor(room, requireOfficial(request), request.query.reader)),
    )

    app.get(
      '/laboratory/progress',
      {
        schema: {
          tags,
          summary: 'How the room does: everybody by exercise, and where people are stuck; for the facilitator',
          response: { 200: contract.labProgress },
        },
      },
      async (request) => readProgress(services, requireOfficial(request)),
    )

    app.post(
      '/laboratory/hints',
      {
        schema: {
          tags,
          summary: 'Hand out the next hint of a task to a participant; for the facilitator',
          body: contract.handOutHint,
          response: nothing,
        },
      },
      async (request, reply) => {
        await handOut(services, requireOfficial(request), request.body)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/laboratory/participants/:number/reset',
      {
        schema: {
          tags,
          summary: 'Take away the answers and hints of a participant; for the facilitator',
          params: contract.participantParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        await beginAgain(services, requireOfficial(request), request.params.number)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/laboratory/reset',
      {
        schema: {
          tags,
          summary: 'Put every case back to the start of the story; for the facilitator',
          description:
            'Takes some seconds; requests that meet its last moment are answered with 503 and may be sent again.',
          body: contract.resetLaboratory,
          response: nothing,
        },
      },
      async (request, reply) => {
        await resetAll(services, requireOfficial(request), request.body.progress)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/laboratory/slips',
      { schema: { tags, summary: 'The slips of all participants to print (PDF); for the facilitator' } },
      async (request, reply) =>
        reply
          .type(pdf)
          .header('content-disposition', 'attachment; filename="slips.pdf"')
          .send(await printSlipsFor(services, requireOfficial(request), `${request.protocol}://${request.host}`)),
    )
  }
}
