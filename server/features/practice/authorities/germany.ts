import type { PracticeAuthority } from '../authorities.ts'

const germanSeat = { state: 'DE', timeZone: 'Europe/Berlin' } as const

export const germany: PracticeAuthority[] = [
  {
    // Assumed central authority: the Federal Police procures replacement documents and organises returns for the Länder.
    ...germanSeat,
    id: 'de-bpolp',
    kind: 'central',
    name: {
      en: 'Federal Police Headquarters',
      az: 'Federal Polis Baş İdarəsi',
      own: 'Bundespolizeipräsidium',
    },
    place: 'Potsdam',
  },
  {
    ...germanSeat,
    id: 'de-lea-berlin',
    kind: 'local',
    name: {
      en: 'State Office for Immigration Berlin',
      az: 'Berlin torpağının Mühacirət İdarəsi',
      own: 'Landesamt für Einwanderung Berlin',
    },
    place: 'Berlin',
  },
  {
    ...germanSeat,
    id: 'de-zab-bielefeld',
    kind: 'local',
    name: {
      en: 'Central Foreigners Authority Bielefeld',
      az: 'Bilefeld Əcnəbilərlə İş üzrə Mərkəzi İdarə',
      own: 'Zentrale Ausländerbehörde Bielefeld',
    },
    place: 'Bielefeld',
  },
  {
    // Reverse direction: keeps both registers below; that it would answer for Germany is an assumption.
    ...germanSeat,
    id: 'de-bva',
    kind: 'register',
    name: {
      en: 'Federal Office of Administration',
      az: 'Federal İnzibati İdarə',
      own: 'Bundesverwaltungsamt',
    },
    place: 'Cologne',
    registers: [
      {
        code: 'de-nationality',
        name: { en: 'Register of nationality decisions', az: 'Vətəndaşlıq qərarlarının reyestri' },
      },
      { code: 'de-foreigners', name: { en: 'Central Register of Foreigners', az: 'Əcnəbilərin Mərkəzi Reyestri' } },
    ],
  },
  {
    id: 'de-mission-baku',
    state: 'DE',
    kind: 'mission',
    name: {
      en: 'Embassy of the Federal Republic of Germany in Baku',
      az: 'Almaniya Federativ Respublikasının Bakıdakı Səfirliyi',
      own: 'Botschaft der Bundesrepublik Deutschland Baku',
    },
    place: 'Baku',
    timeZone: 'Asia/Baku',
    accreditedTo: ['AZ'],
  },
  {
    ...germanSeat,
    id: 'de-bpol-frankfurt-airport',
    kind: 'border',
    name: {
      en: 'Federal Police Directorate Frankfurt Airport',
      az: 'Frankfurt Hava Limanının Federal Polis İdarəsi',
      own: 'Bundespolizeidirektion Flughafen Frankfurt am Main',
    },
    place: 'Frankfurt am Main',
    parent: 'de-bpolp',
    crossingPoints: [{ code: 'FRA', name: 'Frankfurt Airport' }],
  },
  {
    ...germanSeat,
    id: 'de-bpol-berlin',
    kind: 'border',
    name: {
      en: 'Federal Police Directorate Berlin',
      az: 'Berlin Federal Polis İdarəsi',
      own: 'Bundespolizeidirektion Berlin',
    },
    place: 'Berlin',
    parent: 'de-bpolp',
    crossingPoints: [{ code: 'BER', name: 'Berlin Brandenburg Airport' }],
  },
  {
    ...germanSeat,
    id: 'de-bfdi',
    kind: 'oversight',
    name: {
      en: 'Federal Commissioner for Data Protection and Freedom of Information',
      az: 'Məlumatların Mühafizəsi və İnformasiya Azadlığı üzrə Federal Müvəkkil',
      own: 'Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
    },
    place: 'Bonn',
  },
  {
    // Invented: nobody runs a real installation yet.
    ...germanSeat,
    id: 'de-operator',
    kind: 'operator',
    name: {
      en: 'Practice operator, Germany',
      az: 'Təlim sisteminin operatoru, Almaniya',
      own: 'Übungsbetrieb Deutschland',
    },
    place: 'Berlin',
  },
]
