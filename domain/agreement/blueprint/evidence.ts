import type { Provenance } from '../provenance.ts'
import type { Block } from './document.ts'
import { type PackWords, rule, sourceCell } from './words.ts'

/** The means of evidence annex by annex: what each tier does in law, then what belongs to it. */
export function evidence(words: PackWords): Block[] {
  const { pack, t, text } = words
  const effects = Object.entries(pack.evidenceEffects).map(([tier, { text: effect, provenance }]) =>
    rule(words, t(`ui.evidence.${tier}`), { lines: [text(effect)], provenance }),
  )
  const annexes = [...Map.groupBy(pack.evidence, (item) => item.annex)].flatMap(([annex, items]): Block[] => {
    const caption = t('agreement.annex', { annex })
    const table: Block = {
      kind: 'table',
      caption,
      columns: [
        { title: t('blueprint.evidence'), share: 6 },
        { title: t('blueprint.evidence.tier'), share: 3 },
        { title: t('blueprint.source'), share: 4 },
      ],
      rows: items.map((item) => [text(item.title), t(`ui.evidence.${item.tier}`), sourceCell(words, item.provenance)]),
      toFill: false,
    }
    return [{ kind: 'heading', text: caption }, table]
  })
  return [...effects, ...annexes]
}

/** Reasons of a refusal, those that were read in one place together. */
export function reasons(words: PackWords): Block[] {
  const { pack, t, text } = words
  const bySource = [...Map.groupBy(pack.refusalReasons, (one) => JSON.stringify(one.provenance))]
  return bySource.flatMap(([, list]): Block[] => {
    const items = list.map((one) =>
      one.textRequired ? `${text(one.title)} (${t('agreement.in-words')})` : text(one.title),
    )
    return [rule(words, t('blueprint.reasons'), { lines: items, provenance: list[0]?.provenance as Provenance })]
  })
}

/** What each State brings of its own law: the bases of a return that its officials may attest, and where it refers claims. */
export function bases(words: PackWords): Block[] {
  const { pack, t, text, state } = words
  const referred = Object.entries(pack.statelessness ?? {}).flatMap(([code, list]) =>
    list.map((one) => rule(words, state(code), { lines: [text(one.title)], provenance: one.provenance })),
  )
  const claims: Block[] = [
    { kind: 'heading', text: t('agreement.statelessness') },
    { kind: 'text', text: t('blueprint.statelessness') },
    ...referred,
  ]
  return [
    {
      kind: 'table',
      caption: t('blueprint.chapter.bases'),
      columns: [
        { title: t('blueprint.state'), share: 2 },
        { title: t('blueprint.bases'), share: 6 },
      ],
      rows: Object.entries(pack.legalBases).flatMap(([code, list]) =>
        list.map((one) => [state(code), text(one.title)]),
      ),
      toFill: false,
    },
    ...(referred.length > 0 ? claims : []),
  ]
}
