import type { PracticeAuthority } from '../authorities.ts'

const dhaka = { state: 'BD', place: 'Dhaka', timeZone: 'Asia/Dhaka' } as const

export const bangladesh: PracticeAuthority[] = [
  {
    ...dhaka,
    id: 'bd-moha',
    kind: 'central',
    name: {
      en: 'Ministry of Home Affairs of Bangladesh',
      az: 'Banqladeşin Daxili İşlər Nazirliyi',
      own: 'স্বরাষ্ট্র মন্ত্রণালয়',
    },
  },
  {
    // Head of the missions; accredited to no State itself, so it sees no case by accreditation.
    ...dhaka,
    id: 'bd-mofa',
    kind: 'mission',
    name: {
      en: 'Ministry of Foreign Affairs of Bangladesh',
      az: 'Banqladeşin Xarici İşlər Nazirliyi',
      own: 'পররাষ্ট্র মন্ত্রণালয়',
    },
    accreditedTo: [],
  },
  embassy('berlin', 'DE', 'Berlin', 'Europe/Berlin', ['Germany', 'Almaniyadakı', 'বার্লিন']),
  embassy('paris', 'FR', 'Paris', 'Europe/Paris', ['France', 'Fransadakı', 'প্যারিস']),
  {
    ...dhaka,
    id: 'bd-ec',
    kind: 'register',
    name: {
      en: 'Election Commission, National Identity Registration Wing',
      az: 'Seçki Komissiyası, Milli Şəxsiyyət Qeydiyyatı Bölməsi',
      own: 'নির্বাচন কমিশন, জাতীয় পরিচয় নিবন্ধন অনুবিভাগ',
    },
    registers: [
      { code: 'bd-national-identity', name: { en: 'National identity cards', az: 'Milli şəxsiyyət vəsiqələri' } },
    ],
  },
  {
    ...dhaka,
    id: 'bd-sb',
    kind: 'register',
    name: {
      en: 'Special Branch of the Bangladesh Police',
      az: 'Banqladeş Polisinin Xüsusi Şöbəsi',
      own: 'স্পেশাল ব্রাঞ্চ, বাংলাদেশ পুলিশ',
    },
    registers: [{ code: 'bd-addresses', name: { en: 'Inquiry at the address', az: 'Ünvan üzrə araşdırma' } }],
  },
  {
    ...dhaka,
    id: 'bd-rg',
    kind: 'register',
    name: {
      en: 'Office of the Registrar General, Birth and Death Registration',
      az: 'Baş Qeydiyyatçı İdarəsi, doğum və ölüm qeydiyyatı',
      own: 'রেজিস্ট্রার জেনারেলের কার্যালয়, জন্ম ও মৃত্যু নিবন্ধন',
    },
    registers: [{ code: 'bd-births', name: { en: 'Births and deaths', az: 'Doğum və ölüm qeydiyyatı' } }],
  },
  {
    // The immigration police belongs to the Special Branch; that it would confirm arrivals is an assumption.
    ...dhaka,
    id: 'bd-sb-dhaka-airport',
    kind: 'border',
    name: {
      en: 'Immigration Police, Hazrat Shahjalal International Airport',
      az: 'İmmiqrasiya Polisi, Həzrət Şahcəlal Beynəlxalq Hava Limanı',
      own: 'ইমিগ্রেশন পুলিশ, হযরত শাহজালাল আন্তর্জাতিক বিমানবন্দর',
    },
    parent: 'bd-sb',
    crossingPoints: [{ code: 'DAC', name: 'Hazrat Shahjalal International Airport' }],
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
    ...{ id: `bd-mission-${id}`, state: 'BD', kind: 'mission', place, timeZone, parent: 'bd-mofa' },
    name: {
      en: `Embassy of Bangladesh in ${en}`,
      az: `Banqladeşin ${az} Səfirliyi`,
      own: `বাংলাদেশ দূতাবাস, ${own}`,
    },
    accreditedTo: [host],
  }
}
