/**
 * Scans of papers that do not exist: own layouts, no coat of arms, SPECIMEN across each. Only names, numbers and the
 * machine-readable lines are as on real ones, because those are what people at the desks compare.
 */
export interface PaperLook {
  alpha3: string
  /** BCP 47: by its rules names are put into capitals. */
  locale: string
  /** Whether names stand in their own letters or as the machine-readable lines spell them. */
  letters: 'own' | 'latin'
  paper: string
  ink: string
  title: string
  passport: string
  card: string
  state: string
  female: string
  male: string
  /** Where practice has birth certificates of this State; written as the papers are. */
  birth?: {
    title: string
    names: readonly [family: string, given: string]
    born: readonly [on: string, at: string]
    parents: readonly [father: string, mother: string]
    record: string
    office: string
  }
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

export const azerbaijaniLook: PaperLook = {
  alpha3: 'AZE',
  locale: 'az',
  letters: 'own',
  paper: '#eaf1ee',
  ink: '#24594d',
  title: 'AZƏRBAYCAN RESPUBLİKASI · REPUBLIC OF AZERBAIJAN',
  passport: 'PASPORT / PASSPORT',
  card: 'ŞƏXSİYYƏT VƏSİQƏSİ / IDENTITY CARD',
  state: 'AZƏRBAYCAN / AZERBAIJAN',
  female: 'Q/F',
  male: 'K/M',
  birth: {
    title: 'DOĞUM HAQQINDA ŞƏHADƏTNAMƏ',
    names: ['Soyadı / Surname', 'Adı, atasının adı / Given name, patronymic'],
    born: ['Doğum tarixi / Date of birth', 'Doğum yeri / Place of birth'],
    parents: ['Atası / Father', 'Anası / Mother'],
    record: 'Akt qeydi / Record No.',
    office: 'Qeydiyyat şöbəsi / Registry office',
  },
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
}

export const germanLook: PaperLook = {
  alpha3: 'D',
  locale: 'de',
  letters: 'own',
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
}

const inEnglish = {
  locale: 'en',
  letters: 'latin',
  passport: 'PASSPORT',
  card: 'IDENTITY CARD',
  female: 'F',
  male: 'M',
  birth: {
    title: 'CERTIFICATE OF BIRTH',
    names: ['Surname', 'Given names'],
    born: ['Date of birth', 'Place of birth'],
    parents: ['Father', 'Mother'],
    record: 'Registration No.',
    office: 'Office of registration',
  },
  labels: {
    type: 'Type',
    state: 'Code of State',
    number: 'Document No.',
    familyName: 'Surname',
    givenNames: 'Given names',
    patronymic: '',
    nationality: 'Nationality',
    birthDate: 'Date of birth',
    sex: 'Sex',
    personalNumber: 'Personal No.',
    birthPlace: 'Place of birth',
    issuedOn: 'Issued on',
    expiresOn: 'Valid until',
    authority: 'Authority',
    height: 'Height',
    address: 'Address',
  },
} as const satisfies Partial<PaperLook>

/** Papers that carry English beside another language; here in English alone, for whose letters there are fonts. */
export function englishLook(own: Pick<PaperLook, 'alpha3' | 'title' | 'state' | 'paper' | 'ink'>): PaperLook {
  return { ...inEnglish, ...own }
}
