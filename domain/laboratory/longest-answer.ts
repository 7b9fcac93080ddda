/** Characters: far more than an answer takes; a cleaned file is the longest. */
export const longestAnswer = 250_000
