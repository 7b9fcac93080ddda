import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/exports.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { askForExport } from './ask-for.ts'
import { downloadExport } from './download.ts'
import { endExport } from './end.ts'
import { makeExports } from './make.ts'
import { noteFault } from './note-fault.ts'
import { publishedStructure } from './structure.ts'
import { listExports, readExport } from './view.ts'

const tags = ['exports']
const params = z.object({ exportId: z.uuid() })

/** Files of figures, of facts, and of what others ask for. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    const structure = publishedStructure()
    app.get(
      '/schemas/sdmx-structure.json',
      {
        schema: {
          tags,
          summary: 'The published structure of figures in SDMX, as a structure message of SDMX-JSON',
          response: { 200: z.record(z.string(), z.unknown()) },
        },
        config: { open: true },
      },
      async () => structure,
    )

    app.get(
      '/exports',
      {
        schema: {
          tags,
          summary: 'The files that the official asked for, newest first',
          response: { 200: contract.exportJobs },
        },
      },
      async (request) => listExports(services, requireOfficial(request)),
    )

    app.post(
      '/exports',
      {
        schema: {
          tags,
          summary: 'Ask for a file of figures, of facts of cases, or of what others ask for; a job makes it',
          description:
            'Figures are told as far as they are told on the pages: who does not see every case behind them gets them under disclosure control. That the file was made is recorded, with the number of its rows.',
          body: contract.exportAsked,
          response: { 202: contract.exportJob },
        },
      },
      async (request, reply) => {
        const job = await askForExport(services, requireOfficial(request), request.body)
        // At once here; should this process end meanwhile, the job of the next minute makes it.
        void makeExports(services).catch((error: unknown) => noteFault('make-exports', error))
        return reply.code(202).send(job)
      },
    )

    app.get(
      '/exports/:exportId',
      { schema: { tags, summary: 'One file: how far it is', params, response: { 200: contract.exportJob } } },
      async (request) => readExport(services, requireOfficial(request), request.params.exportId),
    )

    app.get(
      '/exports/:exportId/file',
      { schema: { tags, summary: 'The file itself, until its days are over', params } },
      async (request, reply) => {
        const { name, size, mediaType, stream } = await downloadExport(
          services,
          requireOfficial(request),
          request.params.exportId,
        )
        return reply
          .type(mediaType)
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('content-length', size)
          .header('cache-control', 'private, no-store')
          .send(stream)
      },
    )

    app.delete(
      '/exports/:exportId',
      {
        schema: {
          tags,
          summary: 'Cancel a file that is being made, or take one away before its days are over',
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await endExport(services, requireOfficial(request), request.params.exportId)
        return reply.code(204).send(null)
      },
    )
  }
}
