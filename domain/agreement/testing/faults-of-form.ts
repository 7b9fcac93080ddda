import type { Breaking } from './breaking.ts'

/** Faults in the form, persons and evidence. */
export const faultsOfForm: Breaking[] = [
  [
    'a passport for the whole case',
    'form.sections.5.fields.0.mrz',
    /section “observations” must be about a person/,
    (p) => (p.form.sections[5]!.fields[0]!.mrz = 'surname'),
  ],
  [
    'a date in a field for text',
    'form.sections.0.fields.0.mrz',
    /must be of the type date/,
    (p) => (p.form.sections[0]!.fields[0]!.mrz = 'expiryDate'),
  ],
  [
    'a sex without its choice',
    'form.sections.0.fields.5.mrz',
    /has no choice “male”/,
    (p) => {
      p.form.sections[0]!.fields[5]!.mrz = 'sex'
      p.form.sections[0]!.fields[5]!.options!.pop()
    },
  ],
  [
    'one line of a passport for two fields',
    'form.sections.0.fields.1.mrz',
    /takes “surname” from a passport twice/,
    (p) => {
      for (const field of p.form.sections[0]!.fields.slice(0, 2)) field.mrz = 'surname'
    },
  ],
  [
    'a day of entry that nobody is asked for',
    'form.sections.0',
    /no required field “entry_date” of the type date/,
    (p) => (p.scope = { enteredAfter: '2020-01-01', field: 'entry_date', provenance: p.receipt.provenance }),
  ],
  [
    'evidence of which nobody says what it does',
    'evidence.1.tier',
    /does not say what that does/,
    (p) => (p.evidence[1]!.tier = 'starts_verification'),
  ],
  [
    'a pattern that cannot be read',
    'form.sections.0.fields.0.pattern',
    /has a pattern that is no regular expression/,
    (p) => (p.form.sections[0]!.fields[0]!.pattern = '[0-9'),
  ],
  ['no other document', 'clocks.1.effect', /the pack names none/, (p) => delete p.fallbackDocument],
  [
    'a broken pattern',
    'travelDocument.numberPattern',
    /cannot be read/,
    (p) => (p.travelDocument.numberPattern = '(['),
  ],
  [
    'a person nobody has',
    'form.sections.1.subject',
    /“spouse”, which no class of persons has/,
    (p) => (p.personClasses[0]!.relations = ['principal', 'child']),
  ],
  [
    'no principal',
    'personClasses',
    /can be the principal/,
    (p) => (p.personClasses[0]!.relations = ['spouse', 'child']),
  ],
  [
    'nobody asked about the child',
    'form.sections',
    /asks for the relation “child”/,
    (p) => p.form.sections.splice(2, 1),
  ],
  [
    'an identity not asked',
    'form.sections.0',
    /does not ask for: nationality/,
    (p) => (p.form.sections[0]!.fields = p.form.sections[0]!.fields.filter((one) => one.id !== 'nationality')),
  ],
  ['a person without relation', 'form.sections.3', /does not say whose/, (p) => delete p.form.sections[3]!.subject],
  [
    'a relation without person',
    'form.sections.5.subject',
    /not about a person/,
    (p) => (p.form.sections[5]!.subject = 'child'),
  ],
  [
    'a choice of nothing',
    'form.sections.0.fields.5',
    /without anything to choose/,
    (p) => (p.form.sections[0]!.fields[5]!.options = []),
  ],
  [
    'choices of no choice',
    'form.sections.0.fields.0.options',
    /is no choice/,
    (p) => (p.form.sections[0]!.fields[0]!.options = []),
  ],
  [
    'a sex in free text',
    'form.sections.0.fields.5.type',
    /“sex” must be a choice/,
    (p) => Object.assign(p.form.sections[0]!.fields[5]!, { type: 'text' }),
  ],
  [
    'a birth date in free text',
    'form.sections.0.fields.3.type',
    /must ask for a date/,
    (p) => (p.form.sections[0]!.fields[3]!.type = 'text'),
  ],
  [
    'an answer too long to keep',
    'form.sections.0.fields.0.maxLength',
    /beyond 5000/,
    (p) => (p.form.sections[0]!.fields[0]!.maxLength = 5001),
  ],
  [
    'fields beside the evidence',
    'form.sections.5.fields',
    /would never be asked/,
    (p) => (p.form.sections[5]!.kind = 'evidence'),
  ],
  [
    'a field from nowhere',
    'form.sections.5.fields.1',
    /“copies” of the section “observations” has no source/,
    (p) => delete p.form.sections[5]!.fields[1]!.number,
  ],
]
