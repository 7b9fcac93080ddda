/**
 * The rooms of `contract/locales` (the word before the first dot of a message id) in the volumes in which they cross the
 * line. The core comes with the first page; a route names what it needs beside it (`withTexts`). A test walks what every
 * route imports, and holds each file of `texts/` to this list.
 */
export const volumes = {
  core: [
    ...[
      'account',
      'agreements',
      'delegations',
      'desk',
      'exercise',
      'glossary',
      'guide',
      'help',
      'history',
      'notices',
      'problems',
    ],
    ...['keyboard', 'search', 'shell', 'signin', 'team', 'time', 'ui', 'unsent'],
  ],
  case: ['acts', 'case', 'copy', 'decision', 'erasure', 'file', 'information', 'messages', 'record', 'connected'],
  application: ['application', 'mrz'],
  persons: ['persons'],
  attestation: ['attestation'],
  evidence: ['evidence'],
  verification: ['verification'],
  arrivals: ['arrivals'],
  interviews: ['interviews'],
  agreement: ['agreement'],
  rules: ['rules'],
  calendar: ['calendars'],
  lists: ['lists'],
  committee: ['committee'],
  laboratory: ['laboratory'],
  statistics: ['statistics', 'figures'],
  exports: ['exports'],
  quality: ['quality'],
  insights: ['insights'],
  oversight: ['oversight'],
  texts: ['texts'],
  administration: ['administration', 'operations'],
} as const satisfies Record<string, readonly string[]>
export type Volume = keyof typeof volumes

/** Said by the server and on the command line; the longer words of help and the tour come when somebody opens them. */
export const notInVolumes = [
  ...[
    'backup',
    'blueprint',
    'cli',
    'difference',
    'documents',
    'drafts',
    'exchange',
    'exercises',
    'forms',
    'mail',
    'names',
    'pack',
    'practice',
    'quality-rules',
    'scenario',
    'shapes',
    'help-pages',
    'help-tour',
    'interview-notice',
  ],
]
