/** Reads a time as it is typed: 22:05, 22.05, 2205, 9:05. Null when it is none. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(typed.trim())
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${match[2]}` : null
}
