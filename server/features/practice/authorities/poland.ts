import type { PracticeAuthority } from '../authorities.ts'

const polishSeat = { state: 'PL', place: 'Warsaw', timeZone: 'Europe/Warsaw' } as const

export const poland: PracticeAuthority[] = [
  {
    ...polishSeat,
    id: 'pl-kgsg',
    kind: 'central',
    name: {
      en: 'Border Guard Headquarters',
      az: 'Sərhəd Mühafizəsinin Baş Komandanlığı',
      own: 'Komenda Główna Straży Granicznej',
    },
  },
  {
    ...polishSeat,
    id: 'pl-nwosg',
    kind: 'local',
    name: {
      en: 'Vistula Border Guard Regional Unit',
      az: 'Sərhəd Mühafizəsinin Visla Regional Bölməsi',
      own: 'Nadwiślański Oddział Straży Granicznej',
    },
    parent: 'pl-kgsg',
  },
  {
    ...polishSeat,
    id: 'pl-posg',
    kind: 'local',
    name: {
      en: 'Podlasie Border Guard Regional Unit',
      az: 'Sərhəd Mühafizəsinin Podlasye Regional Bölməsi',
      own: 'Podlaski Oddział Straży Granicznej',
    },
    place: 'Białystok',
    parent: 'pl-kgsg',
  },
  {
    // Reverse direction, assumed: keeper of the population register (PESEL).
    ...polishSeat,
    id: 'pl-mc',
    kind: 'register',
    name: { en: 'Ministry of Digital Affairs', az: 'Rəqəmsal İşlər Nazirliyi', own: 'Ministerstwo Cyfryzacji' },
    registers: [{ code: 'pl-population', name: { en: 'Population register (PESEL)', az: 'Əhali reyestri (PESEL)' } }],
  },
  {
    id: 'pl-mission-baku',
    state: 'PL',
    kind: 'mission',
    name: {
      en: 'Embassy of the Republic of Poland in Baku',
      az: 'Polşa Respublikasının Bakıdakı Səfirliyi',
      own: 'Ambasada Rzeczypospolitej Polskiej w Baku',
    },
    place: 'Baku',
    timeZone: 'Asia/Baku',
    accreditedTo: ['AZ'],
  },
  {
    ...polishSeat,
    id: 'pl-sg-okecie',
    kind: 'border',
    name: {
      en: 'Border Guard Post Warsaw-Okęcie',
      az: 'Varşava-Okentse Sərhəd Mühafizəsi Postu',
      own: 'Placówka Straży Granicznej Warszawa-Okęcie',
    },
    parent: 'pl-nwosg',
    crossingPoints: [{ code: 'WAW', name: 'Warsaw Chopin Airport' }],
  },
]
