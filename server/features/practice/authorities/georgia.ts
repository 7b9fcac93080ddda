import type { PracticeAuthority } from '../authorities.ts'

const tbilisi = { state: 'GE', place: 'Tbilisi', timeZone: 'Asia/Tbilisi' } as const

export const georgia: PracticeAuthority[] = [
  {
    ...tbilisi,
    id: 'ge-mia',
    kind: 'central',
    name: {
      en: 'Ministry of Internal Affairs of Georgia',
      az: 'Gürcüstanın Daxili İşlər Nazirliyi',
      own: 'საქართველოს შინაგან საქმეთა სამინისტრო',
    },
  },
  {
    // Head of the missions; accredited to no State itself, so it sees no case by accreditation.
    ...tbilisi,
    id: 'ge-mfa',
    kind: 'mission',
    name: {
      en: 'Ministry of Foreign Affairs of Georgia',
      az: 'Gürcüstanın Xarici İşlər Nazirliyi',
      own: 'საქართველოს საგარეო საქმეთა სამინისტრო',
    },
    accreditedTo: [],
  },
  embassy('berlin', 'DE', 'Berlin', 'Europe/Berlin', ['Germany', 'Almaniyadakı', 'გერმანიაში']),
  embassy('vienna', 'AT', 'Vienna', 'Europe/Vienna', ['Austria', 'Avstriyadakı', 'ავსტრიაში']),
  embassy('the-hague', 'NL', 'The Hague', 'Europe/Amsterdam', ['the Netherlands', 'Niderlanddakı', 'ნიდერლანდებში']),
  {
    ...tbilisi,
    id: 'ge-psda',
    kind: 'register',
    name: {
      en: 'Public Service Development Agency',
      az: 'Dövlət Xidmətlərinin İnkişafı Agentliyi',
      own: 'სახელმწიფო სერვისების განვითარების სააგენტო',
    },
    registers: [
      { code: 'ge-civil-register', name: { en: 'Civil register', az: 'Vətəndaşlıq vəziyyəti aktlarının reyestri' } },
      {
        code: 'ge-identity',
        name: { en: 'Identity cards and passports', az: 'Şəxsiyyət vəsiqələri və pasportlar' },
      },
    ],
  },
  {
    // Meets those who arrive: the patrol police controls the airports. That it would also confirm arrivals is an assumption.
    ...tbilisi,
    id: 'ge-tbilisi-airport',
    kind: 'border',
    name: {
      en: 'Patrol Police Department, Tbilisi International Airport',
      az: 'Patrul Polisi Departamenti, Tbilisi Beynəlxalq Hava Limanı',
      own: 'საპატრულო პოლიციის დეპარტამენტი, თბილისის საერთაშორისო აეროპორტი',
    },
    parent: 'ge-mia',
    crossingPoints: [{ code: 'TBS', name: 'Shota Rustaveli Tbilisi International Airport' }],
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
    ...{ id: `ge-mission-${id}`, state: 'GE', kind: 'mission', place, timeZone, parent: 'ge-mfa' },
    name: {
      en: `Embassy of Georgia in ${en}`,
      az: `Gürcüstanın ${az} Səfirliyi`,
      own: `საქართველოს საელჩო ${own}`,
    },
    accreditedTo: [host],
  }
}
