import type { ReportPaper } from '../../../contract/committee-paper.ts'
import type { ReportContent } from '../../../contract/committee-report.ts'
import type { Language } from '../../../contract/i18n.ts'
import { createFormatter } from '../../../contract/i18n-format.ts'
import { periodWord } from '../../../contract/statistics-words.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import { nameOf } from '../../../domain/statistics/period.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { countryName } from '../../platform/i18n/country-names.ts'
import type { Services } from '../../platform/services.ts'
import type { ListedCases } from './cases-listed.ts'
import { caseTables } from './paper/cases.ts'
import { courseChart, meansChart, pendingChart, refusalChart, statesChart } from './paper/charts.ts'
import { definitions } from './paper/definitions.ts'
import { openQuestions } from './paper/open-questions.ts'
import { originFacts } from './paper/origin.ts'
import { reconciliationBlocks, wayWords } from './paper/reconciled.ts'
import { summary } from './paper/summary.ts'
import { tableBlock } from './paper/tables.ts'
import type { Made, PaperSpeech } from './paper/words.ts'

async function wordsOf(
  services: Services,
  content: ReportContent,
  language: Language,
  timeZone: string,
): Promise<PaperSpeech> {
  const { t } = speech(language)
  return {
    ...{ t, language, content },
    pack: await services.agreements.version(content.agreement.digest),
    format: createFormatter(language, t, timeZone),
    text: (localized) => textIn(localized, language),
    state: (code) => countryName(language, code),
  }
}

/** Says a way of counting as the report does. */
export async function reconciledWords(services: Services, content: ReportContent, language: Language) {
  const words = await wordsOf(services, content, language, 'UTC')
  return (of: Parameters<typeof wayWords>[1], way: Parameters<typeof wayWords>[2]) => wayWords(words, of, way)
}

/**
 * The report in the words of a language: chapters of sentences, tables and charts, the same for the page, the paper and the
 * spreadsheet. The same content gives the same words.
 *
 * @param cases for an annex of the cases that make up the differences, as far as whoever reads it may open them
 */
export async function paperOf(
  services: Services,
  content: ReportContent,
  made: Made,
  language: Language,
  cases?: { listed: readonly ListedCases[]; most: number },
): Promise<ReportPaper> {
  const words = await wordsOf(services, content, language, made.timeZone)
  const { t, pack } = words
  const chapter = (id: string, blocks: ReportPaper['chapters'][number]['blocks'], lead: string | null = null) => ({
    ...{ id, title: t(`committee.chapter.${id}`), annex: false, lead, blocks },
  })
  const table = (id: Parameters<typeof tableBlock>[1]) => tableBlock(words, id)
  const annex = (id: string, blocks: ReportPaper['chapters'][number]['blocks'], lead: string | null = null) => ({
    ...chapter(id, blocks, lead),
    annex: true,
  })
  const states = content.requesting ? [] : [chapter('states', [...statesChart(words), ...table('states')])]
  return {
    language,
    title: t(content.protection ? 'committee.title.published' : 'committee.title'),
    agreement: words.text(pack.title),
    period: periodWord(nameOf(content.period), words),
    facts: originFacts(words, made),
    chapters: [
      chapter('summary', summary(words)),
      chapter('overview', [...table('overview')]),
      chapter('course', [...courseChart(words), ...table('course')]),
      ...states,
      chapter('replies', [...table('consents'), ...refusalChart(words), ...table('refusals')]),
      chapter('times', [...table('times')], t('committee.lead.times')),
      chapter('questions', [...table('questions')]),
      chapter('documents', [...table('documents')]),
      chapter('transfers', [...table('transfers'), ...meansChart(words), ...table('means'), ...table('failures')]),
      chapter('persons', [...table('age'), ...table('sex')]),
      chapter(
        'pending',
        [...pendingChart(words), ...table('pending'), ...table('to_be_returned'), ...table('stops')],
        t('committee.lead.pending'),
      ),
      ...(content.protection
        ? []
        : [chapter('reconciliation', reconciliationBlocks(words), t('committee.lead.reconciliation'))]),
      chapter('open', openQuestions(words), t('committee.lead.open')),
      ...(cases ? [annex('cases', caseTables(words, cases.listed, cases.most), t('committee.lead.cases'))] : []),
      annex('definitions', definitions(words), t('committee.lead.definitions')),
    ],
  }
}
