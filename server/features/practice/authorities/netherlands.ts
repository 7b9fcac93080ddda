import type { PracticeAuthority } from '../authorities.ts'

const dutchSeat = { state: 'NL', place: 'The Hague', timeZone: 'Europe/Amsterdam' } as const

export const netherlands: PracticeAuthority[] = [
  {
    ...dutchSeat,
    id: 'nl-dtv',
    kind: 'central',
    name: {
      en: 'Repatriation and Departure Service',
      az: 'Qayıdış və Gediş Xidməti',
      own: 'Dienst Terugkeer en Vertrek',
    },
  },
  {
    ...dutchSeat,
    id: 'nl-avim-rotterdam',
    kind: 'local',
    name: {
      en: 'Aliens Police, Identification and Human Trafficking Department, Rotterdam Unit',
      az: 'Əcnəbilər Polisi, Eyniləşdirmə və İnsan Alveri Şöbəsi, Rotterdam Bölməsi',
      own: 'Afdeling Vreemdelingenpolitie, Identificatie en Mensenhandel, eenheid Rotterdam',
    },
    place: 'Rotterdam',
  },
  {
    // Reverse direction, assumed: keeper of the personal records database.
    ...dutchSeat,
    id: 'nl-rvig',
    kind: 'register',
    name: {
      en: 'National Office for Identity Data',
      az: 'Milli Eyniləşdirmə Məlumatları İdarəsi',
      own: 'Rijksdienst voor Identiteitsgegevens',
    },
    registers: [{ code: 'nl-persons', name: { en: 'Personal Records Database', az: 'Şəxsi Qeydlər Bazası' } }],
  },
  {
    id: 'nl-mission-baku',
    state: 'NL',
    kind: 'mission',
    name: {
      en: 'Embassy of the Kingdom of the Netherlands in Baku',
      az: 'Niderland Krallığının Bakıdakı Səfirliyi',
      own: 'Ambassade van het Koninkrijk der Nederlanden in Bakoe',
    },
    place: 'Baku',
    timeZone: 'Asia/Baku',
    accreditedTo: ['AZ'],
  },
  {
    ...dutchSeat,
    id: 'nl-kmar-schiphol',
    kind: 'border',
    name: {
      en: 'Royal Marechaussee, Schiphol',
      az: 'Kral Jandarmeriyası, Sxiphol',
      own: 'Koninklijke Marechaussee, Schiphol',
    },
    place: 'Schiphol',
    crossingPoints: [{ code: 'AMS', name: 'Amsterdam Airport Schiphol' }],
  },
]
