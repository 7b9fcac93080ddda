import type { z } from 'zod'
import type { formDefinition, formSection } from '../../agreement/form.ts'
import { identityFields } from '../../agreement/form.ts'
import type { PersonRelation } from '../../agreement/vocabulary.ts'

/** The shortest form the engine can work with: particulars per relation, two sealed sections, one for the whole case. */

const both = (text: string) => ({ en: text, az: text })

function particulars(subject: PersonRelation, letter: string): z.input<typeof formSection> {
  return {
    id: subject,
    letter,
    title: both(subject),
    section: subject === 'principal' ? 'identity' : 'family',
    kind: 'person',
    subject,
    photograph: subject === 'principal',
    fields: identityFields.map((id, index) => ({
      id,
      number: String(index + 1),
      label: both(id),
      type: id === 'birth_date' ? ('date' as const) : id === 'sex' ? ('choice' as const) : ('text' as const),
      required: id === 'family_name' || id === 'birth_date',
      maxLength: 40,
      ...(id === 'sex' ? { options: ['female', 'male'].map((sex) => ({ id: sex, title: both(sex) })) } : {}),
    })),
  }
}

function sealed(section: 'health' | 'danger'): z.input<typeof formSection> {
  return {
    id: section,
    letter: 'D',
    title: both(section),
    section,
    kind: 'person',
    subject: 'principal',
    optional: true,
    fields: [{ id: 'statement', label: both('Statement'), type: 'long_text' }],
  }
}

export const testForm: z.input<typeof formDefinition> = {
  template: 'application',
  title: both('Application'),
  statement: both('Statement'),
  sections: [
    particulars('principal', 'A'),
    particulars('spouse', 'B'),
    particulars('child', 'C'),
    sealed('health'),
    sealed('danger'),
    {
      id: 'observations',
      letter: 'F',
      title: both('Observations'),
      section: 'observations',
      kind: 'case',
      fields: [
        { id: 'remarks', number: '1', label: both('Remarks'), type: 'long_text' },
        { id: 'copies', number: '2', label: both('Copies'), type: 'number' },
        { id: 'last_country', number: '3', label: both('Last country'), type: 'country' },
      ],
    },
  ],
}
