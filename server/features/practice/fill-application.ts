// Offered to other features: the laboratory fills its applications as practice does.
import type { FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answer, Answers, DraftPerson, EvidenceItem } from '../../../domain/case/application.ts'
import { sectionsOf } from '../../../domain/case/application.ts'
import { notOnTheForm } from '../../../domain/case/completeness.ts'
import type { PersonDocument } from './documents.ts'
import type { PracticePerson } from './persons.ts'

/** Fills the form of a pack for a synthetic person: what is not known is said to be not available, and why. */

/** The answers of one person, by section of the form. */
export function answersFor(
  pack: AgreementPack,
  draftPerson: DraftPerson,
  person: PracticePerson,
  health: string | null,
): { section: FormSection; answers: Answers }[] {
  const known = valuesOf(pack, person)
  return sectionsOf(pack, draftPerson).map((section) => {
    const values = section.section === 'health' && health ? { health_care: health, health_consent: 'by_person' } : known
    const answers: Record<string, Answer> = {}
    for (const field of section.fields) {
      const value = values[field.id as keyof typeof values]
      if (value) answers[field.id] = { value: String(value) }
      else if (field.required) answers[field.id] = { notAvailable: pack.notAvailableReasons[0]!.id }
    }
    return { section, answers }
  })
}

function valuesOf(pack: AgreementPack, person: PracticePerson): Record<string, string | undefined> {
  const { personalNumber, parents } = person
  const unprintable = notOnTheForm(pack.form)
  /** In the own letters, where the form has them. */
  const written = (own: string | undefined, latin: string | undefined) => (own && unprintable.test(own) ? latin : own)
  const ownScript = `${person.familyNameOwnScript} ${person.givenNamesOwnScript}`
  const whole = person.patronymic ? `${ownScript} ${person.patronymic}` : ownScript
  return {
    family_name: person.familyName,
    given_names: person.givenNames,
    name_in_own_script: written(whole, `${person.familyName} ${person.givenNames}`),
    maiden_name: written(person.nameAtBirthOwnScript, person.nameAtBirth),
    birth_date: person.birthDate,
    birth_place: person.birthPlace.english,
    sex: person.sex,
    height: String(person.height),
    eye_colour: person.eyeColour,
    distinguishing_marks: person.marks,
    nationality: person.nationality,
    language: person.people.language.name,
    civil_status: person.civilStatus,
    last_address: person.lastAddress.english,
    father_name: parents?.inPassport[0],
    mother_name: parents?.inPassport[1],
    // One number of the person, under the name that the form of the State gives it.
    personal_number: personalNumber,
    cnic_number: personalNumber,
    identity_card_number: personalNumber,
    national_identity_number: personalNumber,
    passport_number: person.passport?.number,
    ...person.particulars,
  }
}

export function evidenceFrom(
  personId: string,
  category: string,
  document: PersonDocument,
  ids: { itemId: string; documentId: string },
): EvidenceItem {
  return {
    itemId: ids.itemId,
    personId,
    category,
    // Who holds the paper itself says so; a copy alone would belong to another category of the pack.
    copy: false,
    number: document.number,
    issuedOn: document.issuedOn,
    issuedAt: document.place,
    issuedBy: document.authority,
    expiresOn: document.expiresOn,
    note: '',
    documentIds: [ids.documentId],
  }
}
