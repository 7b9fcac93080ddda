import type { ExportAsked } from '../../../contract/exports.ts'
import { valueWord } from '../../../contract/statistics-words.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { eurostatQuestions, eurostatSheet } from '../../../domain/statistics/shapes/eurostat.ts'
import { frontexQuestions, frontexSheet, readyConditions } from '../../../domain/statistics/shapes/frontex.ts'
import {
  type Asked,
  type Cell,
  notAvailable,
  readmissionProcedures,
  type Sheet,
  type ShownFigure,
  withheld,
} from '../../../domain/statistics/shapes/sheet.ts'
import { everyState, visaCodeQuestions, visaCodeSheet } from '../../../domain/statistics/shapes/visa-code.ts'
import { type Ask, aboutAll, figureSpeech, type Setting } from './tell-figures.ts'
import { onePage, type Told } from './told.ts'

/** A table that others ask for: the monthly collection, Eurostat's dimensions, the indicators of cooperation. */
export async function tellSheet(setting: Setting): Promise<Told> {
  const { asked, pack, words, now } = setting
  const { t } = words
  const period = readPeriod(asked.period)!
  const { sheet, controlled } = await sheetOf(setting)
  const over = period.to < now.toISOString().slice(0, 10)
  const ids = sheet.columns.map(({ id }) => id)
  const speech = figureSpeech(words, pack)
  const wordOf = (cell: Cell, id: string): Cell => {
    if (cell === notAvailable || cell === withheld) return t(`shapes.value.${cell}`)
    if (typeof cell !== 'string') return cell
    if (id === 'reporting_state' && cell === everyState) return t('shapes.value.every_state')
    switch (id) {
      case 'reporting_state':
      case 'destination':
      case 'citizenship':
        return valueWord('requesting_state', cell, speech)
      case 'person_class':
        return valueWord('person_class', cell, speech)
      case 'sex':
        return asked.shape === 'frontex' ? valueWord('sex', cell, speech) : cell
      case 'minor':
        return t(`shapes.value.${cell}`)
      case 'dataset':
        return t(`shapes.dataset.${cell}`)
      case 'indicator':
        return t(`shapes.indicator.${cell}`)
      case 'certainty':
        return t(`shapes.certainty.${cell}`)
      case 'unit':
        return asked.shape === 'visa_code' ? t(`statistics.unit.${cell}`) : cell
      default:
        return cell
    }
  }
  return {
    ...{ name: `${asked.shape.replace('_', '-')}-${asked.period.replace('..', '-')}`, ids },
    headings: ids.map((id) => t(`shapes.column.${id}`)),
    pages: onePage(sheet.rows),
    said: (row) => row.map((cell, index) => wordOf(cell, ids[index]!)),
    about: [
      [t('shapes.about.title'), t(`exports.shape.${asked.shape}`)],
      ...aboutAll({ asked, pack, words, now, controlled, over }),
      ...sheet.columns.map(({ id, certainty, source }): [string, string] => [
        t(`shapes.column.${id}`),
        `${t(`shapes.certainty.${certainty}`)}. ${source}.`,
      ]),
      ...conditionsOf(setting),
    ],
    described: {
      ...{ shape: asked.shape, agreement: asked.agreement, period: asked.period, controlled, over },
      ...{ madeAt: now.toISOString(), provenance: sheet.columns },
      ...(asked.shape === 'frontex' ? { conditions: readyConditions } : {}),
    },
    total: sheet.rows.length,
  }
}

function conditionsOf({ asked, words: { t } }: Setting): [string, string][] {
  if (asked.shape !== 'frontex') return []
  return readyConditions.map(({ id }) => [t('shapes.about.conditions'), t(`shapes.condition.${id}`)])
}

/** Every question that such a table asks, so that it can be judged before any is answered. */
export function questionsOf(asked: ExportAsked, pack: AgreementPack): Asked[] {
  const { month, returns, cooperation } = parts(asked, pack)
  if (asked.shape === 'frontex') return Object.values(frontexQuestions(month))
  return Object.values(asked.shape === 'eurostat' ? eurostatQuestions(returns) : visaCodeQuestions(cooperation))
}

function parts(asked: ExportAsked, { personClasses: classes, procedures: all }: AgreementPack) {
  const period = readPeriod(asked.period)!
  const { agreement: agreementId, nationals = [], decisions: returnDecisions } = asked
  const month = { period, classes, nationals }
  const procedures = readmissionProcedures(all, classes)
  const cooperation = { period, procedures, returnDecisions }
  return { month, returns: { ...month, time: asked.period, agreementId }, cooperation }
}

async function sheetOf({ asked, pack, ask }: Setting): Promise<{ sheet: Sheet; controlled: boolean }> {
  const { month, returns, cooperation } = parts(asked, pack)
  if (asked.shape === 'frontex') {
    const { answers, controlled } = await answersTo(frontexQuestions(month), ask)
    return { sheet: frontexSheet(month, answers), controlled }
  }
  if (asked.shape === 'eurostat') {
    const { answers, controlled } = await answersTo(eurostatQuestions(returns), ask)
    return { sheet: eurostatSheet(returns, answers), controlled }
  }
  const { answers, controlled } = await answersTo(visaCodeQuestions(cooperation), ask)
  return { sheet: visaCodeSheet(cooperation, answers), controlled }
}

/** One question after another: each is a line of the log of questions. */
async function answersTo<K extends string>(questions: Record<K, Asked>, ask: Ask) {
  const answers = {} as Record<K, readonly ShownFigure[]>
  let controlled = false
  for (const [key, { measure, ...rest }] of Object.entries(questions) as [K, Asked][]) {
    const answer = await ask({ measure: measureOf(measure)!, ...rest })
    answers[key] = answer.figures
    controlled ||= answer.controlled
  }
  return { answers, controlled }
}
