import type { PracticeAuthority } from '../authorities.ts'

const austrianSeat = { state: 'AT', timeZone: 'Europe/Vienna' } as const

export const austria: PracticeAuthority[] = [
  {
    ...austrianSeat,
    id: 'at-bfa',
    kind: 'central',
    name: {
      en: 'Federal Office for Immigration and Asylum',
      az: 'Federal Mühacirət və Sığınacaq İdarəsi',
      own: 'Bundesamt für Fremdenwesen und Asyl',
    },
    place: 'Vienna',
  },
  {
    ...austrianSeat,
    id: 'at-bfa-vienna',
    kind: 'local',
    name: {
      en: 'Federal Office for Immigration and Asylum, Regional Directorate Vienna',
      az: 'Federal Mühacirət və Sığınacaq İdarəsi, Vyana Regional İdarəsi',
      own: 'Bundesamt für Fremdenwesen und Asyl, Regionaldirektion Wien',
    },
    place: 'Vienna',
    parent: 'at-bfa',
  },
  {
    // Reverse direction, assumed: the ministry runs the central register of residence.
    ...austrianSeat,
    id: 'at-bmi',
    kind: 'register',
    name: {
      en: 'Federal Ministry of the Interior',
      az: 'Federal Daxili İşlər Nazirliyi',
      own: 'Bundesministerium für Inneres',
    },
    place: 'Vienna',
    registers: [
      { code: 'at-residence', name: { en: 'Central Register of Residents', az: 'Mərkəzi Yaşayış Reyestri' } },
    ],
  },
  {
    id: 'at-mission-baku',
    state: 'AT',
    kind: 'mission',
    name: {
      en: 'Austrian Embassy in Baku',
      az: 'Avstriyanın Bakıdakı Səfirliyi',
      own: 'Österreichische Botschaft Baku',
    },
    place: 'Baku',
    timeZone: 'Asia/Baku',
    accreditedTo: ['AZ'],
  },
  {
    ...austrianSeat,
    id: 'at-police-vienna-airport',
    kind: 'border',
    name: {
      en: 'Police Command Schwechat (Vienna Airport)',
      az: 'Şvexat Polis Komandanlığı (Vyana Hava Limanı)',
      own: 'Stadtpolizeikommando Schwechat',
    },
    place: 'Schwechat',
    crossingPoints: [{ code: 'VIE', name: 'Vienna International Airport' }],
  },
]
