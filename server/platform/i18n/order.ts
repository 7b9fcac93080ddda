import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../contract/i18n.ts'
import { alphabetOf, orderKey } from '../../../contract/i18n-order.ts'
import { spokenIn } from '../database/named.ts'

/** Letters that names are written with here; what stands in none of the alphabets is ordered by its code point. */
const letters = [...'abcçdeəfgğhxıijkqlmnoöprsştuüvwyzàáâãäåāăąæćčďđèéêëěęìíîïłļňńñòóôõøőœřśšțťùúûűůýÿźżžآأإؤئ']

/** `compareText` for the database: a column whose order by code points is that of the alphabet, so that lists can be paged by it. */
export function orderedBy(language: Language, column: string): RawBuilder<string> {
  const single = [...new Set([...letters, ...alphabetOf(language)])].filter(
    (letter) => [...orderKey(language, letter)].length === 1,
  )
  const keys = single.map((letter) => orderKey(language, letter)).join('')
  // The capital of ı is I in Azerbaijani alone.
  const lower =
    language === 'az' ? sql`lower(translate(${sql.ref(column)}, 'Iİ', 'ıi'))` : sql`lower(${sql.ref(column)})`
  return sql<string>`translate(${lower}, ${single.join('')}, ${keys}) ${spokenIn(language)} collate "C"`
}
