import { opensCases } from '../in-procedure.ts'
import { actionIds, sealedSections, sectionIds } from '../vocabulary.ts'
import type { Block } from './document.ts'
import { type PackWords, rule, sourceCell } from './words.ts'

/** The way of a case as a picture for each procedure under which one is opened, and the stages in a list. */
export function flow({ pack, t, text, roles, side }: PackWords): Block[] {
  const pictures = pack.procedures.filter(opensCases).map(({ id, title }): Block => {
    const alternative = t('blueprint.flow.alternative', { procedure: text(title) })
    return { kind: 'flow', procedure: id, title: text(title), alternative }
  })
  const stages: Block = {
    kind: 'table',
    caption: t('agreement.part.stages'),
    columns: [
      { title: t('agreement.stage'), share: 4 },
      { title: t('agreement.turn'), share: 3 },
      { title: t('agreement.roles'), share: 4 },
    ],
    rows: pack.stages.map(({ title, turn }) => [
      text(title),
      turn ? side(turn.relation) : t('agreement.nobody'),
      turn ? roles(turn.roles) : '–',
    ]),
    toFill: false,
  }
  return [
    ...pictures,
    ...(pictures.length > 0 ? [{ kind: 'text' as const, text: t('agreement.flow.note') }] : []),
    { kind: 'heading', text: t('agreement.part.stages') },
    stages,
  ]
}

/** Every act of the pack: who may take it, in which stages, and where that stands. */
export function actions(words: PackWords): Block[] {
  const { pack, t, roles, side, stages, procedures } = words
  const rows = actionIds.flatMap((id) => {
    const act = pack.actions[id]
    if (!act) return []
    return [
      [
        t(`agreement.action.${id}`),
        side(act.relation),
        roles(act.roles),
        [stages(act.stages), act.procedures && t('agreement.only-in', { procedures: procedures(act.procedures) })]
          .filter(Boolean)
          .join('\n'),
        sourceCell(words, act.provenance),
      ],
    ]
  })
  const { required, provenance } = pack.replyApproval
  return [
    {
      kind: 'table',
      caption: t('blueprint.chapter.actions'),
      columns: [
        { title: t('agreement.action'), share: 4 },
        { title: t('agreement.side'), share: 3 },
        { title: t('agreement.roles'), share: 3.4 },
        { title: t('agreement.in-stages'), share: 5 },
        { title: t('blueprint.source'), share: 3.2 },
      ],
      rows,
      toFill: false,
    },
    rule(words, t('agreement.four-eyes'), {
      lines: [t(required ? 'agreement.four-eyes.yes' : 'agreement.four-eyes.no')],
      provenance,
    }),
  ]
}

/** Which part of a case file is open to whom: what is not named is open to nobody. */
export function readers({ pack, t, roles }: PackWords): Block[] {
  const of = (section: (typeof sectionIds)[number], relation: 'requesting' | 'requested') => {
    const found = (pack.sections[section] ?? []).filter((one) => one.relation === relation)
    return found.length > 0 ? roles(found.flatMap((one) => one.roles)) : t('agreement.nobody')
  }
  const sealed: readonly string[] = sealedSections
  const name = (section: (typeof sectionIds)[number]) =>
    [t(`agreements.section.${section}`), sealed.includes(section) && `(${t('agreement.sealed')})`]
      .filter(Boolean)
      .join(' ')
  return [
    {
      kind: 'table',
      caption: t('blueprint.chapter.readers'),
      columns: [
        { title: t('agreement.section'), share: 3 },
        { title: t('agreement.side.requesting'), share: 4 },
        { title: t('agreement.side.requested'), share: 4 },
      ],
      rows: sectionIds.map((section) => [name(section), of(section, 'requesting'), of(section, 'requested')]),
      toFill: false,
    },
  ]
}
