import type { PracticeAuthority } from '../authorities.ts'

const baku = { state: 'AZ', place: 'Baku', timeZone: 'Asia/Baku' } as const

export const azerbaijan: PracticeAuthority[] = [
  {
    ...baku,
    id: 'az-sms',
    kind: 'central',
    ...sameInAzerbaijani(
      'State Migration Service of the Republic of Azerbaijan',
      'Azərbaycan Respublikasının Dövlət Miqrasiya Xidməti',
    ),
  },
  {
    // Head of the missions; accredited to no State itself, so it sees no case by accreditation.
    ...baku,
    id: 'az-mfa',
    kind: 'mission',
    ...sameInAzerbaijani(
      'Ministry of Foreign Affairs of the Republic of Azerbaijan',
      'Azərbaycan Respublikasının Xarici İşlər Nazirliyi',
    ),
    accreditedTo: [],
  },
  embassy(
    'az-mission-berlin',
    'DE',
    'Berlin',
    'the Federal Republic of Germany',
    'Almaniya Federativ Respublikasındakı',
  ),
  embassy('az-mission-vienna', 'AT', 'Vienna', 'the Republic of Austria', 'Avstriya Respublikasındakı'),
  embassy('az-mission-brussels', 'BE', 'Brussels', 'the Kingdom of Belgium', 'Belçika Krallığındakı'),
  embassy('az-mission-paris', 'FR', 'Paris', 'the French Republic', 'Fransa Respublikasındakı'),
  embassy('az-mission-the-hague', 'NL', 'The Hague', 'the Kingdom of the Netherlands', 'Niderland Krallığındakı'),
  embassy('az-mission-warsaw', 'PL', 'Warsaw', 'the Republic of Poland', 'Polşa Respublikasındakı'),
  {
    ...baku,
    id: 'az-mia',
    kind: 'register',
    ...sameInAzerbaijani(
      'Ministry of Internal Affairs of the Republic of Azerbaijan',
      'Azərbaycan Respublikasının Daxili İşlər Nazirliyi',
    ),
    registers: [
      {
        code: 'az-identity',
        name: { en: 'Identity cards and population', az: 'Şəxsiyyət vəsiqələri və əhalinin qeydiyyatı' },
      },
      { code: 'az-passports', name: { en: 'Passports', az: 'Pasportlar' } },
    ],
  },
  {
    ...baku,
    id: 'az-moj',
    kind: 'register',
    ...sameInAzerbaijani(
      'Ministry of Justice of the Republic of Azerbaijan',
      'Azərbaycan Respublikasının Ədliyyə Nazirliyi',
    ),
    registers: [
      {
        code: 'az-civil-status',
        name: { en: 'Civil status records', az: 'Vətəndaşlıq vəziyyəti aktlarının qeydiyyatı' },
      },
    ],
  },
  {
    ...baku,
    id: 'az-sbs',
    kind: 'register',
    ...sameInAzerbaijani(
      'State Border Service of the Republic of Azerbaijan',
      'Azərbaycan Respublikasının Dövlət Sərhəd Xidməti',
    ),
    registers: [{ code: 'az-border-crossings', name: { en: 'Border crossings', az: 'Sərhədkeçmə qeydləri' } }],
  },
  {
    // An authority of its own here, because those who meet arrivals and those who look up crossings see different things.
    ...baku,
    id: 'az-sbs-airport',
    kind: 'border',
    ...sameInAzerbaijani(
      'State Border Service, Heydar Aliyev International Airport',
      'Dövlət Sərhəd Xidməti, Heydər Əliyev Beynəlxalq Aeroportu',
    ),
    parent: 'az-sbs',
    crossingPoints: [{ code: 'GYD', name: 'Heydar Aliyev International Airport' }],
  },
  {
    // Monitor from outside: national preventive mechanism; that it would watch over readmissions is an assumption.
    ...baku,
    id: 'az-ombudsman',
    kind: 'oversight',
    ...sameInAzerbaijani(
      'Commissioner for Human Rights (Ombudsman) of the Republic of Azerbaijan',
      'Azərbaycan Respublikasının İnsan Hüquqları üzrə Müvəkkili (Ombudsman)',
    ),
  },
  {
    // Invented: nobody runs a real installation yet.
    ...baku,
    id: 'az-operator',
    kind: 'operator',
    ...sameInAzerbaijani('Practice operator, Azerbaijan', 'Təlim sisteminin operatoru, Azərbaycan'),
  },
]

function sameInAzerbaijani(en: string, own: string): Pick<PracticeAuthority, 'name'> {
  return { name: { en, az: own, own } }
}

/** Some of these embassies serve neighbouring States too; practice knows the pilot States only. */
function embassy(id: string, host: string, place: string, hostEn: string, hostAz: string): PracticeAuthority {
  const zones: Record<string, string> = {
    Berlin: 'Europe/Berlin',
    Vienna: 'Europe/Vienna',
    Brussels: 'Europe/Brussels',
    Paris: 'Europe/Paris',
    'The Hague': 'Europe/Amsterdam',
    Warsaw: 'Europe/Warsaw',
  }
  return {
    id,
    state: 'AZ',
    kind: 'mission',
    ...sameInAzerbaijani(
      `Embassy of the Republic of Azerbaijan to ${hostEn}`,
      `Azərbaycan Respublikasının ${hostAz} Səfirliyi`,
    ),
    place,
    timeZone: zones[place]!,
    parent: 'az-mfa',
    accreditedTo: [host],
  }
}
