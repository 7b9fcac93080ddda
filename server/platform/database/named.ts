import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'

/**
 * A statement that says its name in a comment at its beginning (`-- named: desk`, or as `named` writes it) is prepared once
 * for each connection, so that the database plans it no more. For the hottest statements, and only where one name always
 * has one text: the driver refuses another text under a name. A connection whose role has changed meanwhile plans anew.
 */
const opening = /^\s*(?:-- named: ([^\n]{1,50})\n|select \/\* named: ([^*]{1,50}) \*\/ )/

/** For a statement that Kysely writes: `.modifyFront(named('documents of a case'))`. */
export function named(name: string): RawBuilder<unknown> {
  return sql.raw(`/* named: ${name} */`)
}

/**
 * Stands in whatever part of a statement is written otherwise in each language, as an order by an alphabet is: the
 * statement then has another name in each, and who writes it need not know.
 */
export function spokenIn(language: string): RawBuilder<unknown> {
  return sql.raw(`/* in ${language} */`)
}
const spoken = /\/\* in (\w{2,8}) \*\//

/** The name under which a statement is prepared; null where it says none. */
export function nameOfStatement(text: string): string | null {
  const found = opening.exec(text)
  const name = found?.[1] ?? found?.[2]
  if (!name) return null
  const language = spoken.exec(text)?.[1]
  return language ? `${name} in ${language}` : name
}

export function prepareNamed(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) ? nameOfStatement(text) : null
    return name ? query({ name, text, values }, ...rest) : query(...args)
  }) as typeof client.query
}
