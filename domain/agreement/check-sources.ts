import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'
import { groupsIn } from './walk.ts'

/** Whether one can look up where every rule and every field of the form comes from. */
export function checkSources(pack: AgreementPack): Finding[] {
  return [...fieldsWithoutSource(pack), ...halfChecked(pack)]
}

/**
 * A field comes from the official form, where it has a number or is all that a lettered section holds; what a pack asks
 * beyond the form says in its provenance why it may.
 */
function fieldsWithoutSource({ form }: AgreementPack): Finding[] {
  return form.sections.flatMap(({ id: section, fields }, place) =>
    fields.flatMap((field, index) =>
      field.number || field.provenance || fields.length === 1
        ? []
        : [
            {
              path: ['form', 'sections', place, 'fields', index],
              code: 'field_without_source',
              values: { id: field.id, section },
            },
          ],
    ),
  )
}

/** A rule that somebody checked says who and when: one without the other proves nothing. */
function halfChecked(pack: AgreementPack): Finding[] {
  return [...groupsIn(pack)].flatMap(({ group, path }) =>
    'certainty' in group && (group.checkedBy === undefined) !== (group.checkedOn === undefined)
      ? [{ path, code: 'provenance_half_checked' }]
      : [],
  )
}
