import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

export interface User {
  id: string
  authority: string
  role: string
  cookie: string
}

/** Opens a session for each of the officials of `fill`, as a sign-in with every proof would have. */
export async function openSessions(client: pg.Client, wanted: number): Promise<User[]> {
  const { rows } = await client.query<{ user_id: string; authority_id: string; roles: string[] }>(
    `select user_id, authority_id, roles from users where email like '%.bench.practice.example'
      order by split_part(split_part(email, '@', 1), '.', 2)::int, email limit $1`,
    [wanted],
  )
  if (rows.length < wanted) throw new Error(`There are ${rows.length} officials for ${wanted} users.`)
  const users: User[] = []
  for (const row of rows) {
    const token = randomBytes(32).toString('base64url')
    await client.query(
      `insert into sessions (token_digest, user_id, created_at, last_seen_at, expires_at, proved_at)
         values ($1, $2, now(), now(), now() + interval '8 hours', now())`,
      [createHash('sha256').update(token).digest(), row.user_id],
    )
    users.push({
      id: row.user_id,
      authority: row.authority_id,
      role: row.roles[0]!,
      cookie: `rcms_session=${token}`,
    })
  }
  return users
}
