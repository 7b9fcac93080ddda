import anyAscii from 'any-ascii'
import type { ListField } from './fields.ts'

/** Which columns hold each field, by their place in a row; several are read one after the other. */
export type Columns = ReadonlyMap<ListField, readonly number[]>

/** Headings as lists in use have them, in English, Azerbaijani, Turkish, Russian and German. */
const headings: Readonly<Record<ListField, string>> = {
  id: 'id, rec_id, record_id, person_id, row_id, unique_id, uid, pid, identifier, left_id, right_id, identifikator, ref, reference, case_id, case_number, file_number, no, nr, sıra nömrəsi',
  name: 'name, full_name, person_name, tam ad, soyad ad, ad soyad, soyadı adı atasının adı, soyadı adı, fio, фио, s.a.a., ad soyadı',
  given_name:
    'given_name, given, first, firstname, given_names, first_name, first_names, forename, forenames, fname, givenname, vorname, vornamen, prenom, ad, adı, имя, isim, middle_name, second_name, name_first, name_given',
  surname:
    'surname, last, family, last_name, family_name, lname, sname, familyname, lastname, nachname, familienname, name_last, name_family, nom, soyad, soyadı, фамилия, soyisim',
  other_name:
    'alias, aliases, other_name, also_known_as, aka, maiden_name, birth_name, former_name, digər ad, əvvəlki soyad',
  birth_date:
    'birth_date, date_of_birth, dob, birthdate, dateofbirth, born, birthday, geburtsdatum, doğum tarixi, doğulduğu tarix, doğum tarihi, дата рождения, təvəllüd',
  place:
    'place_of_birth, birth_place, birthplace, pob, place, city, town, suburb, state, region, geburtsort, doğum yeri, doğulduğu yer, место рождения, şəhər, rayon',
  sex: 'sex, gender, geschlecht, cins, cinsi, cinsiyet, пол',
  nationality: 'nationality, citizenship, staatsangehörigkeit, vətəndaşlıq, vətəndaşlığı, uyruk, гражданство',
  document_number:
    'document_number, document_no, doc_number, passport_number, passport_no, passport, id_card, id_number, travel_document, sənədin nömrəsi, pasport, pasportun nömrəsi, номер паспорта, паспорт',
  personal_number: 'personal_number, personal_id, national_id, soc_sec_id, ssn, pin, fin, fin kod, şəxsiyyət nömrəsi',
  father_name:
    "father_name, father, fathers_name, father's name, atasının adı, ata adı, patronymic, отчество, baba adı",
  mother_name: "mother_name, mother, mothers_name, mother's name, anasının adı, ana adı, anne adı, имя матери",
}
const known = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.split(', ').map((name) => [foldedHeading(name), field as ListField] as const),
  ),
)

/** The field that a heading, or a word of `--map`, stands for; null where it says nothing known. */
export function fieldOfHeading(heading: string): ListField | null {
  // What stands in brackets says how it is written: “Surname (Latin)”, “DateOfBirth (dd.mm.yyyy)”.
  return (
    known.get(foldedHeading(heading)) ?? known.get(foldedHeading(heading.replace(/[([{].*?(?:[)\]}]|$)/g, ''))) ?? null
  )
}

/** The column of the identifiers: one that is called so, else one whose last word is “id”; -1 where there is none. */
export function idColumnOf(row: readonly string[]): number {
  const named = row.findIndex((heading) => fieldOfHeading(heading) === 'id')
  return named >= 0
    ? named
    : row.findIndex((heading) => fieldOfHeading(heading) === null && endsInId.test(heading.trim()))
}

const endsInId = /(?:^|[\s_\-.])[iI][dD]$|[a-z]I[dD]$/

/** What the headings of a list say about its columns, without being told. */
export function guessColumns(row: readonly string[]): Columns {
  const columns = new Map<ListField, number[]>()
  row.forEach((heading, at) => {
    const field = fieldOfHeading(heading)
    // Only these are read from several columns: a second “id” would be something else.
    if (field && (!columns.has(field) || ['place', 'given_name', 'document_number', 'other_name'].includes(field))) {
      columns.set(field, [...(columns.get(field) ?? []), at])
    }
  })
  const id = idColumnOf(row)
  if (!columns.has('id') && id >= 0) columns.set('id', [id])
  return columns
}

/** Headings without the differences of writing: small letters and figures alone. */
export function foldedHeading(text: string): string {
  return anyAscii(text.replaceAll('ə', 'e').replaceAll('Ə', 'e').normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}
