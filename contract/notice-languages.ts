/** The languages in which the notice of an interview is printed for the person. */
export const noticeLanguages = ['en', 'az', 'de', 'ka', 'ur'] as const
