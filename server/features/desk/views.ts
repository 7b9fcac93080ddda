import { sql } from 'kysely'
import type { z } from 'zod'
import {
  type changedView,
  columnChoice,
  type DeskArrangement,
  type DeskColumn,
  type newView,
  type SavedView,
  viewContent,
} from '../../../contract/desk.ts'
import { usualColumns } from '../../../contract/desk-choices.ts'
import { mostCounted } from '../../../contract/most-counted.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { sqlState } from '../../platform/database/errors.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import { orderedBy } from '../../platform/i18n/order.ts'
import type { Services } from '../../platform/services.ts'
import { deskReader } from './read.ts'
import { type DeskReader, passing } from './statements.ts'

/** Who spreads the work of an authority arranges what everybody there may look at. The policies of the table say the same. */
const supervising: readonly Role[] = ['central_desk', 'approver']
/** More would be a drawer, and each is counted. */
const mostViews = 30

export function mayShare({ roles }: Pick<Official, 'roles'>): boolean {
  return roles.some((role) => supervising.includes(role))
}

interface Row {
  view_id: string
  user_id: string
  name: string
  shared: boolean
  by: string
  content: unknown
  version: number
}

/** What an official sees on every desk: the own views, those the authority shares, and the columns. */
export function readArrangement(services: Services, official: Official): Promise<DeskArrangement> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      const chosen = await chosenOf(tx, official)
      const { rows } = await sql<Row>`
        select view_id, desk_views.user_id, desk_views.name, shared, users.name as by, content, version
          from desk_views join users on users.user_id = updated_by
         where desk_views.user_id = ${official.userId}::uuid
            or (shared and desk_views.authority_id = ${official.authority.id})
         order by shared, ${orderedBy(official.language, 'desk_views.name')}, view_id`.execute(tx)
      const reader = deskReader(services, official)
      const views: SavedView[] = []
      for (const row of rows) views.push(await viewOf(tx, official, reader, row, chosen.hidden))
      return { views, columns: [...chosen.columns], mayShare: mayShare(official) }
    },
    { readOnly: true },
  )
}

async function viewOf(
  tx: Transaction,
  official: Official,
  reader: DeskReader,
  row: Row,
  hiddenViews: readonly string[],
): Promise<SavedView> {
  const content = viewContent.parse(row.content)
  const hidden = row.shared && hiddenViews.includes(row.view_id)
  return {
    viewId: row.view_id,
    name: row.name,
    shared: row.shared,
    by: row.by,
    mayChange: row.shared ? mayShare(official) : row.user_id === official.userId,
    hidden,
    content,
    version: row.version,
    count: hidden ? null : Math.min(mostCounted, await passing(tx, reader, content)),
  }
}

async function chosenOf(
  tx: Transaction,
  { userId }: Official,
): Promise<{ columns: readonly DeskColumn[]; hidden: readonly string[] }> {
  const row = await tx
    .selectFrom('desk_arrangements')
    .select(['columns', 'hidden_views'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  const columns = columnChoice.safeParse(row?.columns)
  return { columns: columns.success ? columns.data : usualColumns, hidden: row?.hidden_views ?? [] }
}

/**
 * A view under a name.
 * @throws ProblemError 422 for a name that is taken, 403 where the official has no desk or may not share
 */
export function makeView(
  services: Services,
  official: Official,
  { name, shared, content }: z.infer<typeof newView>,
): Promise<{ viewId: string }> {
  if (!official.readsCases) throw problem(403, 'not_your_role')
  if (shared && !mayShare(official)) throw problem(403, 'may_not_share_views')
  const viewId = services.newId()
  const now = services.clock()
  return unlessTaken(() =>
    withOfficial(services, official, async (tx) => {
      const { views } = await tx
        .selectFrom('desk_views')
        .select((row) => row.fn.countAll<number>().as('views'))
        .where('user_id', '=', official.userId)
        .executeTakeFirstOrThrow()
      if (Number(views) >= mostViews) throw problem(422, 'too_many_views', { values: { most: mostViews } })
      await tx
        .insertInto('desk_views')
        .values({
          view_id: viewId,
          authority_id: official.authority.id,
          user_id: official.userId,
          name,
          shared,
          content: JSON.stringify(content),
          version: 1,
          created_at: now,
          updated_at: now,
          updated_by: official.userId,
        })
        .execute()
      return { viewId }
    }),
  )
}

/**
 * @throws ProblemError 404 `view_gone` when somebody deleted it meanwhile, 409 `view_changed` when somebody changed it,
 * 422 for a name that is taken
 */
export function changeView(
  services: Services,
  official: Official,
  viewId: string,
  { name, shared, content, version }: z.infer<typeof changedView>,
): Promise<{ version: number }> {
  if (shared && !mayShare(official)) throw problem(403, 'may_not_share_views')
  return unlessTaken(() =>
    withOfficial(services, official, async (tx) => {
      const now = await changeable(tx, official, viewId)
      if (now.version !== version) throw problem(409, 'view_changed', { values: { by: now.by } })
      await tx
        .updateTable('desk_views')
        .set({
          name,
          shared,
          content: JSON.stringify(content),
          version: version + 1,
          updated_at: services.clock(),
          updated_by: official.userId,
          // A view that is no longer shared is that of whoever took it back.
          ...(shared ? {} : { user_id: official.userId }),
        })
        .where('view_id', '=', viewId)
        .execute()
      return { version: version + 1 }
    }),
  )
}

/** @throws ProblemError 404 `view_gone` for one that is not there, or not theirs to delete */
export async function deleteView(services: Services, official: Official, viewId: string): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    await changeable(tx, official, viewId)
    await tx.deleteFrom('desk_views').where('view_id', '=', viewId).execute()
  })
}

async function changeable(
  tx: Transaction,
  official: Official,
  viewId: string,
): Promise<{ version: number; by: string }> {
  const row = await tx
    .selectFrom('desk_views')
    .innerJoin('users', 'users.user_id', 'desk_views.updated_by')
    .select(['desk_views.user_id', 'shared', 'version', 'users.name as by', 'desk_views.authority_id'])
    .where('view_id', '=', viewId)
    .forUpdate('desk_views')
    .executeTakeFirst()
  const theirs =
    row &&
    (row.shared ? mayShare(official) && row.authority_id === official.authority.id : row.user_id === official.userId)
  if (!theirs) throw problem(404, 'view_gone')
  return row
}

/** Puts a shared view out of the own sight, or back. */
export function hideView(services: Services, official: Official, viewId: string, hidden: boolean): Promise<void> {
  return arrange(services, official, ({ columns, hidden: before }) => {
    const others = before.filter((one) => one !== viewId)
    return { columns, hidden: hidden ? [...others, viewId].slice(-mostViews) : others }
  })
}

export function chooseColumns(services: Services, official: Official, columns: readonly DeskColumn[]): Promise<void> {
  return arrange(services, official, ({ hidden }) => ({ columns, hidden }))
}

type Arranged = Awaited<ReturnType<typeof chosenOf>>

async function arrange(services: Services, official: Official, next: (now: Arranged) => Arranged): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    const { columns, hidden } = next(await chosenOf(tx, official))
    const values = { columns: [...columns], hidden_views: [...hidden] }
    await tx
      .insertInto('desk_arrangements')
      .values({ user_id: official.userId, ...values })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
      .execute()
  })
}

async function unlessTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    throw problem(422, 'invalid', { fields: [{ path: 'name', code: 'view_name_taken' }] })
  }
}
