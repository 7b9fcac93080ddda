/** Where figures were asked for. */
export const askedThrough = ['figures', 'cases', 'dashboard', 'export', 'report', 'quality'] as const
export type AskedThrough = (typeof askedThrough)[number]

/** How a question to figures ended: with every figure, with some of them hidden, or refused by a rule. */
export const askedEnds = ['told', 'hidden', 'refused'] as const
export type AskedEnd = (typeof askedEnds)[number]
