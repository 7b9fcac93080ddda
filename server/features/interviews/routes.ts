import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languages } from '../../../contract/i18n.ts'
import {
  confirmedPlan,
  interviewWeek,
  keptPlan,
  madeSlots,
  newSlots,
  newTeam,
  noticeQuery,
  planAnswer,
  planRequest,
  teamList,
  teamPlan,
  weekQuery,
} from '../../../contract/interviews.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { asCsv } from '../../platform/tables/write-csv.ts'
import { writeSheet } from '../../platform/tables/write-sheet.ts'
import { interviewCalendar, printNotice } from './notice.ts'
import { keepPlan, proposePlan } from './plan.ts'
import { planTable } from './plan-table.ts'
import { makeSlots, removeSlot } from './slots.ts'
import { listTeams, makeTeam, readTeamPlan } from './teams.ts'
import { readWeek, weekCalendar } from './week.ts'

const tags = ['interviews']
const ofCase = z.object({ caseId: z.uuid(), interviewId: z.string().max(100) })
const ofTeam = z.object({ teamId: z.uuid() })
const calendar = 'text/calendar; charset=utf-8'

/** Who is interviewed when. Asking, inviting, recording and calling off are acts of the case. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/interviews',
      {
        schema: {
          tags,
          summary: 'The interviews of some days, the slots of the own State, and who waits for an interview',
          description:
            'A State sees the interviews of its own cases, a mission those of the States to which it is accredited. Six weeks at most. The look is recorded.',
          querystring: weekQuery,
          response: { 200: interviewWeek },
        },
      },
      async (request) => readWeek(services, requireOfficial(request), request.query),
    )

    app.get(
      '/interviews/calendar.ics',
      {
        schema: {
          tags,
          summary: 'The planned interviews of some days as a calendar file (RFC 5545)',
          description: 'With the reference of the case and the place; nothing of the person.',
          querystring: weekQuery,
        },
      },
      async (request, reply) => {
        const file = await weekCalendar(services, requireOfficial(request), request.query)
        return reply
          .header('content-type', calendar)
          .header('content-disposition', 'attachment; filename="interviews.ics"')
          .header('cache-control', 'private, no-store')
          .send(file)
      },
    )

    app.get(
      '/cases/:caseId/interviews/:interviewId/calendar.ics',
      {
        schema: { tags, summary: 'One interview as a calendar file (RFC 5545)', params: ofCase },
      },
      async (request, reply) => {
        const { caseId, interviewId } = request.params
        const file = await interviewCalendar(services, requireOfficial(request), caseId, interviewId)
        return reply
          .header('content-type', calendar)
          .header('content-disposition', 'attachment; filename="interview.ics"')
          .header('cache-control', 'private, no-store')
          .send(file)
      },
    )

    app.get(
      '/cases/:caseId/interviews/:interviewId/notice.pdf',
      {
        schema: {
          tags,
          summary: 'The notice of a planned interview to the person, in a language they understand (PDF)',
          params: ofCase,
          querystring: noticeQuery,
        },
      },
      async (request, reply) => {
        const { caseId, interviewId } = request.params
        const pdf = await printNotice(services, requireOfficial(request), caseId, interviewId, request.query.language)
        return reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', 'inline; filename="notice-of-interview.pdf"')
          .header('cache-control', 'private, no-store')
          .send(pdf)
      },
    )

    app.post(
      '/interview-slots',
      {
        schema: {
          tags,
          summary: 'Offer times for interviews at the own authority',
          description:
            'The same hours on several days. Times that overlap with others of the same room are left out and counted, so asking twice makes nothing twice.',
          body: newSlots,
          response: { 200: madeSlots },
        },
      },
      async (request) => makeSlots(services, requireOfficial(request), request.body),
    )

    app.delete(
      '/interview-slots/:slotId',
      {
        schema: {
          tags,
          summary: 'Take a slot back that nobody is invited to',
          params: z.object({ slotId: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await removeSlot(services, requireOfficial(request), request.params.slotId)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/visiting-teams',
      {
        schema: {
          tags,
          summary: 'The visiting teams of the own State, and how far each has come',
          response: { 200: teamList },
        },
      },
      async (request) => ({ items: await listTeams(services, requireOfficial(request)) }),
    )

    app.post(
      '/visiting-teams',
      {
        schema: {
          tags,
          summary: 'Announce a team that comes to interview',
          body: newTeam,
          response: { 201: z.object({ teamId: z.uuid() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await makeTeam(services, requireOfficial(request), request.body)),
    )

    app.get(
      '/visiting-teams/:teamId',
      {
        schema: {
          tags,
          summary: 'A visiting team with its plan, and who still waits',
          params: ofTeam,
          response: { 200: teamPlan },
        },
      },
      async (request) => readTeamPlan(services, requireOfficial(request), request.params.teamId),
    )

    app.post(
      '/visiting-teams/:teamId/proposal',
      {
        schema: {
          tags,
          summary: 'Propose who is seen when, and say who does not fit and why',
          description:
            'Those whose reply is due first come first, families together, minors in the morning, each heard by somebody who speaks their language. The same request gives the same proposal; nothing is kept.',
          params: ofTeam,
          body: planRequest,
          response: { 200: planAnswer },
        },
      },
      async (request) => proposePlan(services, requireOfficial(request), request.params.teamId, request.body),
    )

    app.post(
      '/visiting-teams/:teamId/plan',
      {
        schema: {
          tags,
          summary: 'Keep the places of a plan that an official confirms',
          description: 'Wholly or not at all. Whom it keeps a place for is invited by the act `invite_to_interview`.',
          params: ofTeam,
          body: confirmedPlan,
          response: { 200: keptPlan },
        },
      },
      async (request) => keepPlan(services, requireOfficial(request), request.params.teamId, request.body),
    )

    const table = {
      tags,
      params: ofTeam,
      querystring: z.object({ language: z.enum(languages).default('en') }),
    }
    app.get(
      '/visiting-teams/:teamId/plan.csv',
      { schema: { ...table, summary: 'The plan of a visiting team as a table (CSV); the export is recorded' } },
      async (request, reply) => {
        const lines = await planTable(services, requireOfficial(request), request.params.teamId, request.query.language)
        return reply
          .header('content-type', 'text/csv; charset=utf-8; header=present')
          .header('content-disposition', 'attachment; filename="plan.csv"')
          .header('cache-control', 'private, no-store')
          .send(asCsv(lines))
      },
    )
    app.get(
      '/visiting-teams/:teamId/plan.xlsx',
      { schema: { ...table, summary: 'The same as a spreadsheet (XLSX); the export is recorded' } },
      async (request, reply) => {
        const lines = await planTable(services, requireOfficial(request), request.params.teamId, request.query.language)
        const sheet = await writeSheet(speech(request.query.language).t('interviews.plan.kept'), lines)
        return reply
          .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', 'attachment; filename="plan.xlsx"')
          .header('cache-control', 'private, no-store')
          .send(sheet)
      },
    )
  }
}
