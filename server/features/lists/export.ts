import { setImmediate } from 'node:timers/promises'
import type { z } from 'zod'
import type { Language } from '../../../contract/i18n.ts'
import type { ListRow, listExportQuery } from '../../../contract/lists.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { type Speech, speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { requireReader } from './access.ts'
import { rowsAfter } from './results.ts'
import { listOf } from './view.ts'

const page = 500
/** Records named for one line; the page of the list has the others. */
const mostHits = 3

/**
 * Every line of a list, or those with something wrong, with what became of it, in the words of the language: one row for each record that looks like it.
 * Everything is read, and the export recorded, before anything leaves. @throws ProblemError 404 as for the list
 */
export function exportList(
  services: Services,
  official: Official,
  listId: string,
  { language, lines: which }: { language: Language; lines: z.infer<typeof listExportQuery>['lines'] },
): Promise<string[][]> {
  requireReader(official)
  const words = speech(language)
  return withOfficial(
    services,
    official,
    async (tx) => {
      const list = await listOf(tx, official, listId)
      const lines = [columns.map((id) => words.t(`lists.export.${id}`))]
      for (let after = 0; ; ) {
        const rows = await rowsAfter(tx, services, official, listId, which, after, page)
        for (const row of rows) lines.push(...linesOf(row, words))
        if (rows.length < page) break
        // Others are served between two pages.
        await setImmediate()
        after = rows.at(-1)!.line
      }
      const at = services.clock().toISOString()
      await writeAudit(tx, services, official, 'list_exported', null, at, {
        listId,
        rows: which === 'all' ? list.checked : list.remarked,
      })
      return withoutDirectionMarks(lines) as string[][]
    },
    { isolation: 'repeatable read', prepared: true },
  )
}

const columns = [
  'line',
  'own_id',
  'outcome',
  'remark',
  'case',
  'name',
  'born',
  'probability',
  'agrees',
  'differs',
] as const

function linesOf(row: ListRow, { t }: Speech): string[][] {
  const start = [
    String(row.line),
    row.ownId ?? '',
    t(`lists.outcome.${row.outcome}`),
    row.fault ? t(`lists.row-fault.${row.fault}`) : '',
  ]
  if (row.hits.length === 0) return [[...start, '', '', '', '', '', '']]
  return row.hits.slice(0, mostHits).map(({ place, person, probability, fields }) => {
    const those = (...likeness: string[]) =>
      fields
        .filter((field) => likeness.includes(field.likeness))
        .map(({ field }) => t(`persons.field.${field}`))
        .join('; ')
    return [
      ...start,
      place.source === 'case' ? place.reference : t('lists.export.extract'),
      [person.familyName, person.givenNames].filter(Boolean).join(', '),
      person.birthDate ?? '',
      probability.toFixed(3),
      those('same', 'near'),
      those('different'),
    ]
  })
}
