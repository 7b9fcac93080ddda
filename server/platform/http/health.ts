import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Pools } from '../database/connect.ts'
import { isUnavailable, namingLoss } from '../database/errors.ts'
import { migrationNames } from '../database/migrate.ts'
import { withSystem } from '../database/transaction.ts'
import type { Services } from '../services.ts'

/** @throws DatabaseUnavailable when the database does not answer */
export async function askDatabase(pools: Pick<Pools, 'app'>): Promise<void> {
  await namingLoss(() => sql`select 1`.execute(pools.app.db))
}

/** For balancers and monitors, and for pages that wait for a server to come back. */
export interface Readiness {
  database: 'ok' | 'away'
  /** `behind`: migrations of this program have not run; `ahead`: a newer program has changed the tables. */
  schema: 'ok' | 'behind' | 'ahead' | 'unknown'
  /** `silent`: no recurring job has begun a turn for ten minutes, in any process. */
  jobs: 'ok' | 'silent' | 'unknown'
}

/** The shortest job comes every minute; a turn may take a few. */
const patience = 10 * 60_000

/**
 * `/healthz`: the process lives; asks nothing. `/readyz`: the database answers as the app role, its tables are those of this
 * program, and the jobs take their turns; 503 when one of these is not so. Open to everybody: they tell codes alone.
 */
export async function answerHealth(app: FastifyInstance, services: Services): Promise<void> {
  const begun = services.clock()
  const known = await migrationNames()
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const found = await readiness(services, begun, known)
    const ready = Object.values(found).every((state) => state === 'ok')
    reply.header('cache-control', 'no-store').code(ready ? 200 : 503)
    if (!ready) reply.header('retry-after', '5')
    return reply.send({ status: ready ? 'ready' : 'not_ready', ...found })
  })
}

async function readiness(services: Services, begun: Date, known: readonly string[]): Promise<Readiness> {
  try {
    await askDatabase(services.pools)
    return {
      database: 'ok',
      schema: await schemaState(services.pools, known),
      jobs: (await lastTurn(services, begun)) < services.clock().getTime() - patience ? 'silent' : 'ok',
    }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return { database: 'away', schema: 'unknown', jobs: 'unknown' }
  }
}

async function schemaState({ owner }: Pools, known: readonly string[]): Promise<Readiness['schema']> {
  const { rows } = await namingLoss(() => owner.pg.query<{ name: string }>('select name from kysely_migration'))
  const ran = rows.map(({ name }) => name)
  if (known.some((name) => !ran.includes(name))) return 'behind'
  return ran.some((name) => !known.includes(name)) ? 'ahead' : 'ok'
}

/** A process that has just started is given the time in which others would have been heard. */
async function lastTurn({ pools }: Services, begun: Date): Promise<number> {
  const found = await withSystem(pools.system, (tx) =>
    tx
      .selectFrom('job_turns')
      .select(({ fn }) => fn.max('began_at').as('at'))
      .executeTakeFirst(),
  )
  return Math.max(begun.getTime(), found?.at ? new Date(found.at).getTime() : 0)
}
