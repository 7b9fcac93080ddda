import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { isOfficial, type Language, languages } from '../../../contract/i18n.ts'
import * as contract from '../../../contract/texts.ts'
import { digestOf } from '../../platform/digest.ts'
import { requireFreshProof, requireTranslator } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { isReviewed, shippedIn, speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { textHistory } from './history.ts'
import { textsInForce } from './in-force.ts'
import { correctedTexts, countsOf, textsOf } from './state.ts'
import { judgeTable, tableOf } from './table.ts'
import { changeText, changeTexts, reviewLanguage } from './write.ts'

const tags = ['texts']
const pageSize = 50

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/languages/:language/texts',
      {
        config: { open: true },
        schema: {
          tags,
          summary: 'What is said otherwise in a language than as it ships, and whether a native speaker has read it',
          description:
            'For the pages, also before anybody signs in. Answers 304 to the `ETag` of what was read before.',
          params: contract.languageParams,
          response: { 200: contract.correctedTexts },
        },
      },
      async (request, reply) => {
        const { language } = request.params
        const answer = correctedTexts(services, language)
        // Of what is said, not of its revision: a later release may say less of the same corrections.
        const etag = `"${digestOf(answer)}"`
        reply.header('etag', etag).header('cache-control', 'no-cache')
        if (request.headers['if-none-match'] === etag) return (reply as FastifyReply).code(304).send() as never
        return answer
      },
    )
    await app.register(translation(services))
  }
}

/** The desk of translators: to everybody else these addresses lead nowhere, whatever was sent. */
const translation = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.addHook('onRequest', async (request) => {
      requireTranslator(request)
    })

    app.get(
      '/translation',
      {
        schema: {
          tags,
          summary: 'The languages, and how far each is translated',
          response: { 200: contract.translatedLanguages },
        },
      },
      async () => ({
        items: languages.map((language) => languageOf(services, language)),
        rooms: [...new Set(Object.keys(shippedIn('en')).map((id) => id.split('.')[0] ?? ''))].sort(),
      }),
    )

    app.get(
      '/translation/:language',
      {
        schema: {
          tags,
          summary: 'Texts of a language with the English ones, narrowed by room, state or words',
          params: contract.languageParams,
          querystring: contract.textQuery,
          response: { 200: contract.textList },
        },
      },
      async (request) => {
        const { room, state, search, cursor } = request.query
        const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
        const found = textsOf(services, request.params.language).filter((text) => {
          if (room && !text.id.startsWith(`${room}.`)) return false
          if (state && text.state !== state) return false
          const all = `${text.id} ${text.english} ${text.message ?? ''}`.toLowerCase()
          return words.every((word) => all.includes(word))
        })
        const from = Number(cursor ?? 0)
        const next = from + pageSize < found.length ? String(from + pageSize) : null
        return { items: found.slice(from, from + pageSize), total: found.length, next }
      },
    )

    app.put(
      '/translation/:language/:textId',
      {
        schema: {
          tags,
          summary: 'Word a text otherwise, or mark it as reviewed; it is said so at once, to everybody',
          params: contract.textParams,
          body: contract.textChange,
          response: { 200: contract.translatedText },
        },
      },
      async (request) => {
        const { language, textId } = request.params
        return changeText(services, requireTranslator(request), language, textId, request.body)
      },
    )

    app.get(
      '/translation/:language/:textId/history',
      {
        schema: {
          tags,
          summary: 'Every wording that a text was given, the newest first',
          params: contract.textParams,
          response: { 200: contract.textHistory },
        },
      },
      async (request) => textHistory(services, requireTranslator(request), request.params),
    )

    app.put(
      '/translation/:language',
      {
        schema: {
          tags,
          summary: 'Mark a whole language as reviewed by a native speaker, or take that back',
          description: 'Papers are made in it from then on. Needs every text of it reviewed, and a recent proof.',
          params: contract.languageParams,
          body: contract.languageReview,
          response: { 200: contract.translatedLanguages.shape.items.element },
        },
      },
      async (request) => {
        const { language } = request.params
        // They ship as read: English is what the others are held to, and papers are made in both whatever is said here.
        if (isOfficial(language)) throw notFound()
        await reviewLanguage(services, requireFreshProof(request, services), language, request.body.reviewed)
        return languageOf(services, language)
      },
    )

    app.get(
      '/translation/:language/file',
      {
        schema: {
          tags,
          summary: 'All texts of a language as a table for translators (CSV)',
          description:
            'Columns: id, english, translation, state. A cell that would be a formula begins with an apostrophe.',
          params: contract.languageParams,
        },
      },
      async (request, reply) => {
        const { language } = request.params
        return reply
          .header('content-type', 'text/csv; charset=utf-8; header=present')
          .header('content-disposition', `attachment; filename="texts-${language}.csv"`)
          .header('x-content-type-options', 'nosniff')
          .send(tableOf(textsOf(services, language)))
      },
    )

    app.post(
      '/translation/:language/file',
      {
        bodyLimit: contract.largestTextFile * 2,
        schema: {
          tags,
          summary: 'What a table of a translator would change, and what of it cannot be taken; or take it',
          description: 'Nothing that comes in a file counts as reviewed. Lines that cannot be taken are passed over.',
          params: contract.languageParams,
          body: contract.textImport,
          response: { 200: contract.textImported },
        },
      },
      async (request) => {
        const { language } = request.params
        const { file, apply } = request.body
        const official = requireTranslator(request)
        const judge = () => judgeTable(file, language, textsOf(services, language), speech(official.language))
        if (!apply) return { ...judge().answer, applied: false }
        let answer = judge().answer
        await changeTexts(services, official, language, () => {
          const judged = judge()
          answer = judged.answer
          return judged.wordings
        })
        return { ...answer, applied: true }
      },
    )
  }
}

function languageOf(services: Services, language: Language) {
  const review = textsInForce(services).reviews.get(language)
  return {
    language,
    status: isReviewed(language) ? ('reviewed' as const) : ('machine' as const),
    counts: countsOf(textsOf(services, language)),
    reviewed: review?.reviewed ? { at: review.at.toISOString(), by: review.by } : null,
  }
}
