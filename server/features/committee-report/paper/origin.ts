import type { ReportPaper } from '../../../../contract/committee-paper.ts'
import { periodWord } from '../../../../contract/statistics-words.ts'
import { nameOf } from '../../../../domain/statistics/period.ts'
import type { Made, PaperSpeech } from './words.ts'

/** Who made the report, when, of which cases, and from which versions of what. */
export function originFacts(speech: PaperSpeech, made: Made): ReportPaper['facts'] {
  const { t, format, content } = speech
  const { measures, agreement, cases } = content
  const versions = new Set(measures.map(({ version }) => version))
  const facts: [string, string][] = [
    ['period', `${periodWord(nameOf(content.period), speech)} (${days(speech, content.period)})`],
    ['before', `${periodWord(nameOf(content.before), speech)} (${days(speech, content.before)})`],
    ['scope', scopeOf(speech)],
    ['made-by', made.by],
    ['made-at', format.dateTime(made.at)],
    ['until', format.dateTime(content.countedUntil)],
    ...(cases === null ? [] : [['read', format.number(cases)] as [string, string]]),
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

function scopeOf({ t, content, state: name }: PaperSpeech): string {
  const { state, requesting, protection } = content
  const of = (id: string, one: string) => t(`committee.scope.${id}`, { state: name(one) })
  // A version for publication is of one side: of its own State where that is the requesting one.
  if (state && protection?.side === 'requesting') return of('sent', state)
  const parts = [
    state ? of(protection ? 'received' : 'state', state) : t('committee.scope.all'),
    ...(requesting ? [of('requesting', requesting)] : []),
  ]
  return parts.join('. ')
}

function days({ format }: PaperSpeech, { from, to }: { from: string; to: string }): string {
  return `${format.shortDate(from)}–${format.shortDate(to)}`
}
