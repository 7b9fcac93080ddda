import type { ReportPaper } from '../../../../contract/committee-report.ts'
import { periodWord } from '../../../../contract/statistics-words.ts'
import { nameOf } from '../../../../domain/statistics/period.ts'
import type { Made, PaperSpeech } from './words.ts'

/** Who made the report, when, of which cases, and from which versions of what. */
export function originFacts(speech: PaperSpeech, made: Made): ReportPaper['facts'] {
  const { t, format, content } = speech
  const { state, requesting, measures, agreement } = content
  const versions = new Set(measures.map(({ version }) => version))
  const scope = [
    state ? t('committee.scope.state', { state: speech.state(state) }) : t('committee.scope.all'),
    ...(requesting ? [t('committee.scope.requesting', { state: speech.state(requesting) })] : []),
  ]
  const facts: [string, string][] = [
    ['period', `${periodWord(nameOf(content.period), speech)} (${days(speech, content.period)})`],
    ['before', `${periodWord(nameOf(content.before), speech)} (${days(speech, content.before)})`],
    ['scope', scope.join('. ')],
    ['made-by', made.by],
    ['made-at', format.dateTime(made.at)],
    ['until', format.dateTime(content.countedUntil)],
    ['read', format.number(content.cases)],
    ['rules', `${agreement.version}, SHA-256 ${agreement.digest.slice(0, 16)}`],
    [
      'measures',
      versions.size === 1
        ? t('committee.fact.measures.all', { count: measures.length, version: [...versions][0]! })
        : measures.map(({ code, version }) => `${code} ${version}`).join(', '),
    ],
    ['digest', made.digest],
  ]
  return facts.map(([code, value]) => ({ label: t(`committee.fact.${code}`), value }))
}

function days({ format }: PaperSpeech, { from, to }: { from: string; to: string }): string {
  return `${format.shortDate(from)}–${format.shortDate(to)}`
}
