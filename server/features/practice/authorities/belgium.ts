import type { PracticeAuthority } from '../authorities.ts'

const belgianSeat = { state: 'BE', timeZone: 'Europe/Brussels' } as const

export const belgium: PracticeAuthority[] = [
  {
    ...belgianSeat,
    id: 'be-io',
    kind: 'central',
    name: {
      en: 'Immigration Office',
      az: 'Mühacirət İdarəsi',
      own: 'Dienst Vreemdelingenzaken / Office des étrangers',
    },
    place: 'Brussels',
  },
  {
    // The centre holds persons shortly before departure; that files start there is an assumption.
    ...belgianSeat,
    id: 'be-io-127bis',
    kind: 'local',
    name: {
      en: 'Repatriation Centre 127bis',
      az: '127bis Repatriasiya Mərkəzi',
      own: 'Repatriëringscentrum 127bis / Centre de rapatriement 127bis',
    },
    place: 'Steenokkerzeel',
    parent: 'be-io',
  },
  {
    id: 'be-mission-baku',
    state: 'BE',
    kind: 'mission',
    name: {
      en: 'Embassy of Belgium in Baku',
      az: 'Belçikanın Bakıdakı Səfirliyi',
      own: 'Ambassade van België in Bakoe / Ambassade de Belgique à Bakou',
    },
    place: 'Baku',
    timeZone: 'Asia/Baku',
    accreditedTo: ['AZ'],
  },
  {
    ...belgianSeat,
    id: 'be-police-brussels-airport',
    kind: 'border',
    name: {
      en: 'Federal Police, Brussels Airport',
      az: 'Federal Polis, Brüssel Hava Limanı',
      own: 'Luchtvaartpolitie Brussel-Nationaal / Police aéronautique Bruxelles-National',
    },
    place: 'Zaventem',
    crossingPoints: [{ code: 'BRU', name: 'Brussels Airport' }],
  },
]
