import type { PracticeAuthority } from '../authorities.ts'

const colombo = { state: 'LK', place: 'Colombo', timeZone: 'Asia/Colombo' } as const

export const sriLanka: PracticeAuthority[] = [
  {
    ...colombo,
    id: 'lk-die',
    kind: 'central',
    name: {
      en: 'Department of Immigration and Emigration of Sri Lanka',
      az: 'Şri-Lankanın İmmiqrasiya və Emiqrasiya Departamenti',
      own: 'ආගමන හා විගමන දෙපාර්තමේන්තුව',
    },
  },
  {
    // Head of the missions; accredited to no State itself, so it sees no case by accreditation.
    ...colombo,
    id: 'lk-mfa',
    kind: 'mission',
    name: {
      en: 'Ministry of Foreign Affairs of Sri Lanka',
      az: 'Şri-Lankanın Xarici İşlər Nazirliyi',
      own: 'විදේශ කටයුතු අමාත්‍යාංශය',
    },
    accreditedTo: [],
  },
  embassy('berlin', 'DE', 'Berlin', 'Europe/Berlin', ['Germany', 'Almaniyadakı']),
  embassy('paris', 'FR', 'Paris', 'Europe/Paris', ['France', 'Fransadakı']),
  embassy('the-hague', 'NL', 'The Hague', 'Europe/Amsterdam', ['the Netherlands', 'Niderlanddakı']),
  {
    ...colombo,
    id: 'lk-drp',
    kind: 'register',
    name: {
      en: 'Department for Registration of Persons',
      az: 'Şəxslərin Qeydiyyatı Departamenti',
      own: 'පුද්ගලයන් ලියාපදිංචි කිරීමේ දෙපාර්තමේන්තුව',
    },
    registers: [
      { code: 'lk-identity-cards', name: { en: 'National identity cards', az: 'Milli şəxsiyyət vəsiqələri' } },
    ],
  },
  {
    ...colombo,
    id: 'lk-rgd',
    kind: 'register',
    name: {
      en: "Registrar General's Department",
      az: 'Baş Qeydiyyatçı Departamenti',
      own: 'රෙජිස්ට්‍රාර් ජනරාල් දෙපාර්තමේන්තුව',
    },
    registers: [
      { code: 'lk-births', name: { en: 'Births, marriages and deaths', az: 'Doğum, nikah və ölüm qeydiyyatı' } },
    ],
  },
  {
    // An authority of its own here, because those who meet arrivals and those who decide see different things.
    ...colombo,
    id: 'lk-die-airport',
    kind: 'border',
    name: {
      en: 'Department of Immigration and Emigration, Bandaranaike International Airport',
      az: 'İmmiqrasiya və Emiqrasiya Departamenti, Bandaranaike Beynəlxalq Hava Limanı',
      own: 'ආගමන හා විගමන දෙපාර්තමේන්තුව, බණ්ඩාරනායක ජාත්‍යන්තර ගුවන් තොටුපළ',
    },
    parent: 'lk-die',
    crossingPoints: [{ code: 'CMB', name: 'Bandaranaike International Airport' }],
  },
]

function embassy(
  id: string,
  host: string,
  place: string,
  timeZone: string,
  [en, az]: readonly [string, string],
): PracticeAuthority {
  return {
    ...{ id: `lk-mission-${id}`, state: 'LK', kind: 'mission', place, timeZone, parent: 'lk-mfa' },
    name: {
      en: `Embassy of Sri Lanka in ${en}`,
      az: `Şri-Lankanın ${az} Səfirliyi`,
      own: 'ශ්‍රී ලංකා තානාපති කාර්යාලය',
    },
    accreditedTo: [host],
  }
}
