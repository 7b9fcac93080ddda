import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { v7 } from 'uuid'

/** The officials of a large day, beside those of practice: who they work for, as what, and how many. */
const desks: readonly (readonly [authority: string, role: string, count: number])[] = [
  ['az-sms', 'central_desk', 14],
  ['az-sms', 'approver', 6],
  ['de-bpolp', 'central_desk', 5],
  ['de-lea-berlin', 'case_officer', 7],
  ['fr-dgef', 'central_desk', 3],
  ['fr-pp-paris', 'case_officer', 4],
  ['nl-dtv', 'central_desk', 2],
  ['nl-avim-rotterdam', 'case_officer', 3],
  ['at-bfa', 'central_desk', 2],
  ['be-io', 'central_desk', 1],
  ['pl-kgsg', 'central_desk', 2],
  ['az-mission-berlin', 'mission_officer', 3],
]

/** Enters them once. They have no password: the bench opens their sessions itself. */
export async function addOfficials(client: pg.Client): Promise<void> {
  for (const [authority, role, count] of desks) {
    for (let number = 1; number <= count; number++) {
      const email = `${role}.${number}@${authority}.bench.practice.example`
      await client.query(
        `insert into users (user_id, authority_id, email, name, roles, password_hash, language)
         values ($1, $2, $3, $4, $5, null, 'en') on conflict do nothing`,
        [v7({ random: randomBytes(16) }), authority, email, `Official ${number} of ${authority}`, [role]],
      )
    }
  }
}
