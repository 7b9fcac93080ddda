import type { PracticeAuthority } from '../authorities.ts'

const islamabad = { state: 'PK', place: 'Islamabad', timeZone: 'Asia/Karachi' } as const

export const pakistan: PracticeAuthority[] = [
  {
    ...islamabad,
    id: 'pk-moi',
    kind: 'central',
    name: {
      en: 'Ministry of Interior of Pakistan',
      az: 'Pakistanın Daxili İşlər Nazirliyi',
      own: 'وزارت داخلہ پاکستان',
    },
  },
  {
    // Head of the missions; accredited to no State itself, so it sees no case by accreditation.
    ...islamabad,
    id: 'pk-mofa',
    kind: 'mission',
    name: {
      en: 'Ministry of Foreign Affairs of Pakistan',
      az: 'Pakistanın Xarici İşlər Nazirliyi',
      own: 'وزارت خارجہ پاکستان',
    },
    accreditedTo: [],
  },
  embassy('berlin', 'DE', 'Berlin', 'Europe/Berlin', ['Germany', 'Almaniyadakı', 'جرمنی']),
  embassy('paris', 'FR', 'Paris', 'Europe/Paris', ['France', 'Fransadakı', 'فرانس']),
  embassy('brussels', 'BE', 'Brussels', 'Europe/Brussels', ['Belgium', 'Belçikadakı', 'بیلجیم']),
  {
    ...islamabad,
    id: 'pk-nadra',
    kind: 'register',
    name: {
      en: 'National Database and Registration Authority (NADRA)',
      az: 'Milli Verilənlər Bazası və Qeydiyyat İdarəsi (NADRA)',
      own: 'نیشنل ڈیٹابیس اینڈ رجسٹریشن اتھارٹی (نادرا)',
    },
    registers: [
      {
        code: 'pk-identity',
        name: { en: 'Identity cards (CNIC and NICOP)', az: 'Şəxsiyyət vəsiqələri (CNIC və NICOP)' },
      },
    ],
  },
  {
    ...islamabad,
    id: 'pk-dgip',
    kind: 'register',
    name: {
      en: 'Directorate General of Immigration and Passports',
      az: 'İmmiqrasiya və Pasportlar Baş İdarəsi',
      own: 'ڈائریکٹوریٹ جنرل امیگریشن اینڈ پاسپورٹس',
    },
    registers: [{ code: 'pk-passports', name: { en: 'Passports', az: 'Pasportlar' } }],
  },
  {
    // Its officers at the airports control who enters; that they would confirm arrivals is an assumption.
    ...islamabad,
    id: 'pk-fia-islamabad',
    kind: 'border',
    name: {
      en: 'Federal Investigation Agency, Islamabad International Airport',
      az: 'Federal Təhqiqat Agentliyi, İslamabad Beynəlxalq Hava Limanı',
      own: 'وفاقی تحقیقاتی ادارہ، اسلام آباد بین الاقوامی ہوائی اڈا',
    },
    parent: 'pk-moi',
    crossingPoints: [{ code: 'ISB', name: 'Islamabad International Airport' }],
  },
]

function embassy(
  id: string,
  host: string,
  place: string,
  timeZone: string,
  [en, az, own]: readonly [string, string, string],
): PracticeAuthority {
  return {
    ...{ id: `pk-mission-${id}`, state: 'PK', kind: 'mission', place, timeZone, parent: 'pk-mofa' },
    name: {
      en: `Embassy of Pakistan in ${en}`,
      az: `Pakistanın ${az} Səfirliyi`,
      own: `سفارت خانہ پاکستان، ${own}`,
    },
    accreditedTo: [host],
  }
}
