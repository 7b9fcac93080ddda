/** The lists of the verifier's desk. */
export const verificationViews = ['open', 'mine', 'overdue', 'gone', 'answered'] as const
export type VerificationView = (typeof verificationViews)[number]
