import type { Localized } from '../form.ts'
import type { Provenance } from '../provenance.ts'
import type { AgreementPack } from '../schema.ts'
import type { Relation, Role, Stage } from '../vocabulary.ts'
import type { Block, Fact, Source } from './document.ts'

/** The catalogues of one language, as whoever makes the document has them. */
export interface Catalogues {
  language: string
  t(id: string, values?: Readonly<Record<string, string | number>>): string
  /** A day in words, from YYYY-MM-DD. */
  date(plainDate: string): string
  /** A State by its name, from its two letters. */
  state(code: string): string
}

/** The words of one pack in one language, as every chapter writes them. */
export type PackWords = ReturnType<typeof packWords>

export function packWords(pack: AgreementPack, catalogues: Catalogues) {
  const { t, date, state, language } = catalogues
  const text = (localized: Localized) => localized[language] ?? localized.en
  const titleOf = (choices: readonly { id: string; title: Localized }[], id: string) => {
    const found = choices.find((one) => one.id === id)
    return found ? text(found.title) : id
  }
  return {
    ...catalogues,
    pack,
    text,
    titleOf,
    states: (codes: readonly string[]) => codes.map(state).join(', '),
    procedures: (ids: readonly string[]) => ids.map((id) => titleOf(pack.procedures, id)).join(', '),
    roles: (roles: readonly Role[]) => [...new Set(roles)].map((role) => t(`ui.role.${role}`)).join(', '),
    stages: (ids: readonly Stage[]) =>
      pack.stages.every((stage) => ids.includes(stage.id))
        ? t('agreement.every-stage')
        : pack.stages.flatMap((stage) => (ids.includes(stage.id) ? [text(stage.title)] : [])).join(', '),
    side: (relation: Relation | 'either') => t(`agreement.side.${relation}`),
    /** `null`: no time is agreed. */
    period: (period: { amount: number; unit: string } | null) =>
      period ? t('time.period', { amount: period.amount, unit: period.unit }) : t('agreement.no-time'),
    source: ({ article, certainty, source, note, checkedBy, checkedOn }: Provenance): Source => ({
      article: article ?? null,
      certainty,
      sure: t(`agreements.certainty.${certainty}`),
      text: source,
      note: note ?? null,
      checked: checkedBy ? t('agreement.checked', { name: checkedBy, date: checkedOn ? date(checkedOn) : '' }) : null,
    }),
  }
}

/** Facts whose text is there. */
export function factsOf(pairs: readonly (readonly [term: string, text: string | null | undefined | false])[]): Fact[] {
  return pairs.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}

interface RuleParts {
  lines?: readonly (string | null | undefined | false)[]
  facts?: Fact[]
  provenance?: Provenance | undefined
}

export function rule({ source }: PackWords, title: string, { lines = [], facts = [], provenance }: RuleParts): Block {
  const said = lines.filter((line): line is string => Boolean(line))
  return { kind: 'rule', title, lines: said, facts, source: provenance ? source(provenance) : null }
}

/** Article and certainty in one cell of a table. An act of which the agreement and its forms speak has no source of its own. */
export function sourceCell({ t, source }: PackWords, provenance: Provenance | undefined): string {
  if (!provenance) return t('blueprint.order')
  const { article, sure } = source(provenance)
  return [article, sure].filter(Boolean).join(' · ')
}
