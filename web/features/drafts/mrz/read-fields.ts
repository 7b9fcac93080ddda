import type { FormField, MrzSource } from '../../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Answer, Answers } from '../../../../domain/case/application.ts'
import type { MrzResult } from '../../../../domain/identity/mrz/parse.ts'
import { formStateOf } from '../../../../domain/identity/mrz/states.ts'
import { compareNames } from '../../../../domain/identity/mrz/transliterate.ts'

/** A field of the form beside what the lines say of it. */
export interface ReadField {
  field: FormField
  source: MrzSource
  typed: Answer | undefined
  /** As the form writes it; null where the lines do not say it in a way that the form has. */
  read: string | null
  verdict: 'empty' | 'same' | 'other_letters' | 'differs' | 'not_read'
  faulty: boolean
}

export function isName(source: MrzSource): boolean {
  return source === 'surname' || source === 'givenNames'
}

/** The fields that the pack's form fills from a passport, in the order of the form. */
export function readFields(fields: readonly FormField[], answers: Answers, result: MrzResult): ReadField[] {
  return fields.flatMap((field): ReadField[] => {
    const source = field.mrz
    if (!source) return []
    const read = valueFor(field, source, result)
    const typed = answers[field.id]
    const cut = result.warnings.some(({ code, field: at }) => code === 'maybe_truncated' && at === source)
    return [
      {
        field,
        source,
        typed,
        read,
        verdict: verdictOf(source, typed, read, cut),
        faulty: result.errors.includes(source),
      },
    ]
  })
}

/** Only what stands empty and was read without a fault is offered ticked: nothing that somebody typed is overwritten unasked. */
export function offered({ verdict, faulty }: ReadField): boolean {
  return verdict === 'empty' && !faulty
}

function valueFor(field: FormField, source: MrzSource, result: MrzResult): string | null {
  const value = result[source]
  if (value === null || value === '') return null
  if (source === 'nationality' || source === 'issuingState') return formStateOf(value)
  if (source === 'sex') return field.options?.some(({ id }) => id === value) ? value : null
  return value
}

function verdictOf(
  source: MrzSource,
  typed: Answer | undefined,
  read: string | null,
  cut: boolean,
): ReadField['verdict'] {
  if (read === null) return 'not_read'
  if (!typed || 'notAvailable' in typed || typed.value.trim() === '') return 'empty'
  if (isName(source)) return compareNames(typed.value, read, cut)
  return typed.value.trim() === read ? 'same' : 'differs'
}

/** What the document is by the agreement, of those that have such lines; the first that fits is proposed. */
export function evidenceKinds(pack: AgreementPack, { format, expiryDate }: MrzResult, today: string) {
  const expired = expiryDate !== null && expiryDate < today
  const kinds = pack.evidence.filter(({ mrz }) => format !== null && mrz?.formats.includes(format))
  return { kinds, proposed: (kinds.find(({ mrz }) => mrz?.expired === expired) ?? kinds[0])?.id ?? '' }
}
