/** Languages in which persons under these agreements are mostly heard, ISO 639; an interview may be held in any other. */
export const spokenLanguages = [
  ...(['az', 'ru', 'tr', 'ka', 'hy', 'uk', 'en', 'de', 'fr'] as const),
  ...(['ar', 'fa', 'ku', 'ur', 'pa', 'ps', 'bn', 'si', 'ta', 'tly', 'lez'] as const),
] as const
