import type pg from 'pg'

/**
 * A statement whose first line is a comment with its name (`-- named: page of a desk`) is prepared once for each connection, so
 * that the database plans it no more. For the hottest statements, and only where one name always has one text and one role:
 * the driver refuses another text under a name, and another role has it planned anew.
 */
const opening = /^\s*-- named: ([^\n]{1,50})\n/

export function prepareNamed(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) ? opening.exec(text)?.[1] : undefined
    return name ? query({ name, text, values }, ...rest) : query(...args)
  }) as typeof client.query
}
