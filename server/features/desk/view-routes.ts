import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { changedView, columnChoice, deskArrangement, newView } from '../../../contract/desk.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { changeView, chooseColumns, deleteView, hideView, makeView, readArrangement } from './views.ts'

const tags = ['desk']
const params = z.object({ viewId: z.uuid() })
const done = { 204: z.null() }

/** Views of the desk under a name, and the columns of its rows. */
export function viewRoutes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/desk/views',
      {
        schema: {
          tags,
          summary: 'The views of the desk that the official made or the authority shares, and the columns of its rows',
          response: { 200: deskArrangement },
        },
      },
      async (request) => readArrangement(services, requireOfficial(request)),
    )

    app.post(
      '/desk/views',
      {
        schema: {
          tags,
          summary: 'Keep filters, order and columns of the desk under a name; who supervises may share them',
          body: newView,
          response: { 201: z.object({ viewId: z.uuid() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await makeView(services, requireOfficial(request), request.body)),
    )

    app.put(
      '/desk/views/:viewId',
      {
        schema: {
          tags,
          summary: 'Change a view; one that somebody changed or deleted meanwhile is answered so',
          params,
          body: changedView,
          response: { 200: z.object({ version: z.number().int() }) },
        },
      },
      async (request) => changeView(services, requireOfficial(request), request.params.viewId, request.body),
    )

    app.delete(
      '/desk/views/:viewId',
      { schema: { tags, summary: 'Delete a view', params, response: done } },
      async (request, reply) => {
        await deleteView(services, requireOfficial(request), request.params.viewId)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/desk/views/:viewId/hidden',
      {
        schema: {
          tags,
          summary: 'Put a shared view out of the own sight, or back',
          params,
          body: z.strictObject({ hidden: z.boolean() }),
          response: done,
        },
      },
      async (request, reply) => {
        await hideView(services, requireOfficial(request), request.params.viewId, request.body.hidden)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/desk/columns',
      {
        schema: {
          tags,
          summary: 'Choose what the rows of the own desk show, and in which order',
          body: z.strictObject({ columns: columnChoice }),
          response: done,
        },
      },
      async (request, reply) => {
        await chooseColumns(services, requireOfficial(request), request.body.columns)
        return reply.code(204).send(null)
      },
    )
  }
}
