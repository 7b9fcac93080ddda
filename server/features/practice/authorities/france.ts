import type { PracticeAuthority } from '../authorities.ts'

const frenchSeat = { state: 'FR', place: 'Paris', timeZone: 'Europe/Paris' } as const

export const france: PracticeAuthority[] = [
  {
    ...frenchSeat,
    id: 'fr-dgef',
    kind: 'central',
    name: {
      en: 'Directorate General for Foreign Nationals in France',
      az: 'Fransada Əcnəbilər üzrə Baş İdarə',
      own: 'Direction générale des étrangers en France',
    },
  },
  {
    ...frenchSeat,
    id: 'fr-pp-paris',
    kind: 'local',
    name: {
      en: 'Paris Police Prefecture',
      az: 'Paris Polis Prefekturası',
      own: 'Préfecture de police de Paris',
    },
  },
  {
    ...frenchSeat,
    id: 'fr-prefecture-nord',
    kind: 'local',
    name: { en: 'Prefecture of Nord', az: 'Nor Prefekturası', own: 'Préfecture du Nord' },
    place: 'Lille',
  },
  {
    id: 'fr-mission-baku',
    state: 'FR',
    kind: 'mission',
    name: {
      en: 'Embassy of France in Azerbaijan',
      az: 'Fransanın Azərbaycandakı Səfirliyi',
      own: 'Ambassade de France en Azerbaïdjan',
    },
    place: 'Baku',
    timeZone: 'Asia/Baku',
    accreditedTo: ['AZ'],
  },
  {
    ...frenchSeat,
    id: 'fr-paf-roissy',
    kind: 'border',
    name: {
      en: 'Border Police, Roissy and Le Bourget Airports',
      az: 'Sərhəd Polisi, Ruassi və Lö Burje Hava Limanları',
      own: 'Police aux frontières des aéroports de Roissy-Charles-de-Gaulle et du Bourget',
    },
    place: 'Roissy-en-France',
    crossingPoints: [{ code: 'CDG', name: 'Paris Charles de Gaulle Airport' }],
  },
]
