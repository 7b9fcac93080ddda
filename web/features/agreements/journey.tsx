import type { ActionRule, AgreementPack } from '../../../domain/agreement/schema.ts'
import { actionIds, sealedSections, sectionIds } from '../../../domain/agreement/vocabulary.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

export function Stages({ pack }: { pack: AgreementPack }) {
  const { t, text, roles, side } = usePackWords(pack)
  return (
    <DataTable
      caption={t('agreement.part.stages')}
      columns={[
        { id: 'stage', header: t('agreement.stage'), names: true, cell: (stage) => text(stage.title) },
        {
          id: 'side',
          header: t('agreement.turn'),
          cell: (stage) => (stage.turn ? side(stage.turn.relation) : t('agreement.nobody')),
        },
        { id: 'roles', header: t('agreement.roles'), cell: (stage) => (stage.turn ? roles(stage.turn.roles) : '–') },
      ]}
      rows={pack.stages}
      rowKey={(stage) => stage.id}
    />
  )
}

export function Actions({ pack }: { pack: AgreementPack }) {
  const { t, roles, side, stages } = usePackWords(pack)
  const rows = actionIds.flatMap((id): { id: string; rule: ActionRule }[] => {
    const rule = pack.actions[id]
    return rule ? [{ id, rule }] : []
  })
  return (
    <>
      <DataTable
        caption={t('agreement.part.actions')}
        columns={[
          { id: 'action', header: t('agreement.action'), names: true, cell: ({ id }) => t(`agreement.action.${id}`) },
          { id: 'side', header: t('agreement.side'), cell: ({ rule }) => side(rule.relation) },
          { id: 'roles', header: t('agreement.roles'), cell: ({ rule }) => roles(rule.roles) },
          { id: 'stages', header: t('agreement.in-stages'), cell: ({ rule }) => stages(rule.stages) },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <Rule title={t('agreement.four-eyes')} provenance={pack.replyApproval.provenance}>
        <p>{t(pack.replyApproval.required ? 'agreement.four-eyes.yes' : 'agreement.four-eyes.no')}</p>
      </Rule>
    </>
  )
}

/** Which part of a case file is open to whom: what is not named here is open to nobody. */
export function Readers({ pack }: { pack: AgreementPack }) {
  const { t, roles } = usePackWords(pack)
  const readers = (section: (typeof sectionIds)[number], relation: 'requesting' | 'requested') => {
    const found = (pack.sections[section] ?? []).filter((rule) => rule.relation === relation)
    return found.length > 0 ? roles(found.flatMap((rule) => rule.roles)) : t('agreement.nobody')
  }
  return (
    <DataTable
      caption={t('agreement.part.readers')}
      columns={[
        {
          id: 'section',
          header: t('agreement.section'),
          names: true,
          cell: (section) => (
            <>
              {t(`agreements.section.${section}`)}
              {(sealedSections as readonly string[]).includes(section) && ` (${t('agreement.sealed')})`}
            </>
          ),
        },
        { id: 'requesting', header: t('agreement.side.requesting'), cell: (section) => readers(section, 'requesting') },
        { id: 'requested', header: t('agreement.side.requested'), cell: (section) => readers(section, 'requested') },
      ]}
      rows={sectionIds}
      rowKey={(section) => section}
    />
  )
}

export function Papers({ pack }: { pack: AgreementPack }) {
  const { t, text, period, side } = usePackWords(pack)
  const { receipt, transferNotice, travelDocument, fallbackDocument } = pack
  const validity = pack.clocks.find((clock) => clock.id === travelDocument.validityClock)
  return (
    <>
      <Rule title={t('agreement.receipt')} provenance={receipt.provenance}>
        <p>{t(`agreements.receipt.${receipt.mode}`)}</p>
        {receipt.fallback && <p>{t('agreement.receipt.fallback', { period: period(receipt.fallback) })}</p>}
      </Rule>
      <Rule title={text(travelDocument.title)} provenance={travelDocument.provenance}>
        {validity?.period && <p>{t('agreement.validity', { period: period(validity.period) })}</p>}
      </Rule>
      {fallbackDocument && (
        <Rule title={text(fallbackDocument.title)} provenance={fallbackDocument.provenance}>
          <p>{t('agreement.fallback', { document: text(travelDocument.title) })}</p>
        </Rule>
      )}
      <Rule title={t('agreement.notice')} provenance={transferNotice.provenance}>
        <p>
          {transferNotice.period
            ? t('agreement.notice.text', { period: period(transferNotice.period) })
            : t('agreement.notice.no-time')}{' '}
          {transferNotice.clearDays && `${t('agreement.notice.clear')} `}
          {t('agreement.calendar-of', { side: side(transferNotice.calendar) })}
        </p>
      </Rule>
    </>
  )
}
