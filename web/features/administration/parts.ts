/** The parts of the administration in the order of its menu, by what they are about; `path` is also the last part of the address. */
export const groups = [
  { id: 'people', parts: ['officials', 'authorities', 'identity-providers'] },
  { id: 'machines', parts: ['clients', 'webhooks', 'outbox'] },
  { id: 'installation', parts: ['packs', 'calendars', 'operations'] },
] as const

/** Of the operator alone: how the installation itself does is no State's business. */
export const operatorParts: readonly Part[] = ['operations']

export type Part = (typeof groups)[number]['parts'][number]
