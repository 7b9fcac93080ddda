import type { PracticePerson } from '../persons.ts'

/**
 * Scans of papers that do not exist: own layouts, no coat of arms, SPECIMEN across each. Only names, numbers and the
 * machine-readable lines are as on real ones, because those are what people at the desks compare.
 */
export interface PaperLook {
  alpha3: string
  paper: string
  ink: string
  title: string
  passport: string
  card: string
  state: string
  female: string
  male: string
  labels: Record<(typeof labelNames)[number], string>
}

const labelNames = [
  'type',
  'state',
  'number',
  'familyName',
  'givenNames',
  'patronymic',
  'nationality',
  'birthDate',
  'sex',
  'personalNumber',
  'birthPlace',
  'issuedOn',
  'expiresOn',
  'authority',
  'height',
  'address',
] as const

export const paperLooks: Record<PracticePerson['nationality'], PaperLook> = {
  AZ: {
    alpha3: 'AZE',
    paper: '#eaf1ee',
    ink: '#24594d',
    title: 'AZƏRBAYCAN RESPUBLİKASI · REPUBLIC OF AZERBAIJAN',
    passport: 'PASPORT / PASSPORT',
    card: 'ŞƏXSİYYƏT VƏSİQƏSİ / IDENTITY CARD',
    state: 'AZƏRBAYCAN / AZERBAIJAN',
    female: 'Q/F',
    male: 'K/M',
    labels: {
      type: 'Tipi/Type',
      state: 'Dövlətin kodu/Code of State',
      number: 'Sənədin nömrəsi/Document No.',
      familyName: 'Soyadı/Surname',
      givenNames: 'Adı/Given names',
      patronymic: 'Atasının adı/Patronymic',
      nationality: 'Vətəndaşlığı/Nationality',
      birthDate: 'Doğum tarixi/Date of birth',
      sex: 'Cinsi/Sex',
      personalNumber: 'FİN/Personal No.',
      birthPlace: 'Doğum yeri/Place of birth',
      issuedOn: 'Verilmə tarixi/Issued on',
      expiresOn: 'Etibarlıdır/Valid until',
      authority: 'Verən orqan/Authority',
      height: 'Boyu/Height',
      address: 'Ünvanı/Address',
    },
  },
  DE: {
    alpha3: 'D',
    paper: '#f0edf2',
    ink: '#5c3048',
    title: 'BUNDESREPUBLIK DEUTSCHLAND · GERMANY',
    passport: 'REISEPASS / PASSPORT',
    card: 'PERSONALAUSWEIS / IDENTITY CARD',
    state: 'DEUTSCH / GERMAN',
    female: 'F',
    male: 'M',
    labels: {
      type: 'Typ/Type',
      state: 'Kode/Code',
      number: 'Dokumentnummer/Document No.',
      familyName: 'Name/Surname',
      givenNames: 'Vornamen/Given names',
      patronymic: '',
      nationality: 'Staatsangehörigkeit/Nationality',
      birthDate: 'Geburtsdatum/Date of birth',
      sex: 'Geschlecht/Sex',
      personalNumber: '',
      birthPlace: 'Geburtsort/Place of birth',
      issuedOn: 'Ausstellungsdatum/Issued on',
      expiresOn: 'Gültig bis/Valid until',
      authority: 'Behörde/Authority',
      height: 'Größe/Height',
      address: 'Anschrift/Address',
    },
  },
}
