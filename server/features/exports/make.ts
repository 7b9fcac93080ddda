import { sql } from 'kysely'
import { type ExportAsked, exportAsked } from '../../../contract/exports.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { ProblemError } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import type { Counting } from '../statistics/counting.ts'
import { askAs, countingFor } from './ask-as.ts'
import { faultOfAsked } from './check-asked.ts'
import { noteFault } from './note-fault.ts'
import { officialNow } from './official-now.ts'
import { newFileKey, sealPiece } from './sealed-pieces.ts'
import { asOfficial, tellFacts } from './tell-facts.ts'
import { tellFigures } from './tell-figures.ts'
import { tellSheet } from './tell-sheet.ts'
import { type Told, TooLong } from './told.ts'
import { fileNameOf, written } from './write.ts'

/** Milliseconds for which an export is held from piece to piece: another process begins anew where this one ended. */
const hold = 60_000
/** Bytes of a piece: what stands in memory of a file, whatever its length. */
const pieceBytes = 256 * 1024

interface Waiting {
  export_id: string
  held_by: string
  attempts: number
  user_id: string
  asked: unknown
}

/** As often a file is begun: one with which the process ends would be begun for ever. */
const mostAttempts = 5

/** The making that goes on in this process, and whether somebody asked for a file meanwhile. */
interface Turn {
  again: boolean
  made: Promise<number>
}
const going = new WeakMap<Services, Turn>()

/**
 * Makes the files that wait, one after another; any number of processes may try, and each makes one at a time, however many
 * officials ask at once: what they look at meanwhile comes first.
 *
 * @returns how many were made, by the turn that was going on or by this one
 */
export function makeExports(services: Services): Promise<number> {
  const before = going.get(services)
  if (before) {
    before.again = true
    return before.made
  }
  const turn: Turn = { again: false, made: Promise.resolve(0) }
  going.set(services, turn)
  turn.made = makeAll(services, turn)
  return turn.made
}

async function makeAll(services: Services, turn: Turn): Promise<number> {
  let made = 0
  try {
    do {
      turn.again = false
      for (let next = await takeNext(services); next; next = await takeNext(services)) {
        if (await makeExport(services, next)) made += 1
      }
    } while (turn.again)
  } finally {
    going.delete(services)
  }
  return made
}

async function takeNext(services: Services): Promise<Waiting | null> {
  const now = services.clock()
  const { rows } = await withSystem(services.pools.system, (tx) =>
    sql<Waiting>`-- named: export to make
      update exports
         set state = 'working', rows = 0, held_until = ${until(now)}, held_by = ${services.newId()}, attempts = attempts + 1
       where export_id = (
        select export_id from exports
         where state in ('waiting', 'working') and (held_until is null or held_until <= ${now})
         order by asked_at, export_id limit 1 for update skip locked)
      returning export_id, held_by, attempts, user_id, asked`.execute(tx),
  )
  return rows[0] ?? null
}

function until(now: Date): Date {
  return new Date(now.getTime() + hold)
}

/** Somebody cancelled it, or another process took it: nothing more of it is written. */
class Left extends Error {}

async function makeExport(services: Services, held: Waiting): Promise<boolean> {
  const { user_id, asked, attempts } = held
  try {
    if (attempts > mostAttempts) return await fail(services, held, 'lost')
    const official = await officialNow(services, user_id)
    if (!official) return await fail(services, held, 'not_allowed')
    const wanted = exportAsked.safeParse(asked)
    // A form, an agreement or a measure that was there when it was asked for is not there any more.
    const gone = !wanted.success || faultOfAsked(wanted.data, services.agreements.current) !== null
    if (gone) return await fail(services, held, 'not_there')
    await write(services, official, held, wanted.data)
    return true
  } catch (error) {
    if (error instanceof Left) return false
    // Nothing is wrong with what was asked: it is made anew once nobody holds it.
    if (isUnavailable(error)) throw error
    // A rule refused it, as one of disclosure: its sentences are those of the problem.
    return fail(services, held, codeOf(error))
  }
}

function codeOf(error: unknown): string {
  if (error instanceof ProblemError) return error.code
  if (error instanceof TooLong) return 'too_long'
  noteFault('make-export', error)
  return 'lost'
}

async function tell(services: Services, official: Official, asked: ExportAsked, counting: Counting): Promise<Told> {
  const { pack } = services.agreements.current.get(asked.agreement)!
  const words = speech(asked.language ?? official.language)
  const setting = { asked, pack, words, now: services.clock(), ask: askAs(services, official, counting) }
  if (asked.shape === 'facts') return tellFacts(setting, asOfficial(services, official, counting.side))
  return asked.shape === 'figures' ? tellFigures(setting) : tellSheet(setting)
}

async function write(services: Services, official: Official, held: Waiting, asked: ExportAsked): Promise<void> {
  const { export_id: exportId } = held
  // Judged again: rights and days have changed since it was asked for.
  const counting = await countingFor(services, official, asked)
  const told = await tell(services, official, asked, counting)
  const { key, wrapped } = newFileKey(services, exportId)
  await step(services, held, async (tx) => {
    // What an earlier process wrote is of another key.
    await tx.deleteFrom('export_pieces').where('export_id', '=', exportId).execute()
    return { ...wrapped, total: told.total, controlled: counting.controlled }
  })
  let [rows, size, place] = [0, 0, 0]
  const put = (bytes: Buffer) =>
    step(services, held, async (tx) => {
      const content = sealPiece(services, key, { exportId, place }, bytes)
      await tx.insertInto('export_pieces').values({ export_id: exportId, place, content }).execute()
      place += 1
      size += bytes.length
      return { rows }
    })
  let waiting: Uint8Array[] = []
  let length = 0
  const pieces = written(told, asked.format, (more) => {
    rows += more
  })
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < pieceBytes) continue
    await put(Buffer.concat(waiting))
    ;[waiting, length] = [[], 0]
  }
  if (length > 0) await put(Buffer.concat(waiting))
  const { shape, format, agreement, period } = asked
  const act = shape === 'facts' ? 'facts_exported' : 'figures_exported'
  const at = services.clock().toISOString()
  await step(services, held, async (tx) => {
    // There is no file of which nothing is written down.
    await writeAudit(tx, services, official, act, null, at, { exportId, shape, format, agreement, period, rows })
    return {
      ...{ state: 'done', rows, total: rows, size, held_until: null, held_by: null },
      file_name: fileNameOf(told.name, asked.format),
    }
  })
}

type Change = Partial<{
  state: string
  rows: number
  total: number | null
  size: number
  file_name: string
  file_key: Buffer
  file_epoch: number
  controlled: boolean
  held_until: Date | null
  held_by: string | null
}>

/** One step of an export that is still this process's to make. @throws Left otherwise */
async function step(
  services: Services,
  { export_id: exportId, held_by }: Waiting,
  work: (tx: Parameters<Parameters<typeof withSystem>[1]>[0]) => Promise<Change>,
): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    const there = await tx
      .selectFrom('exports')
      .select('export_id')
      .where('export_id', '=', exportId)
      .where('state', '=', 'working')
      .where('held_by', '=', held_by)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!there) throw new Left()
    const change = await work(tx)
    await tx
      .updateTable('exports')
      .set({ held_until: until(services.clock()), ...change })
      .where('export_id', '=', exportId)
      .execute()
  })
}

async function fail(services: Services, { export_id: exportId, held_by }: Waiting, problem: string): Promise<false> {
  await withSystem(services.pools.system, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('exports')
      .set({ state: 'failed', problem, file_key: null, file_epoch: null, held_until: null, held_by: null })
      .where('export_id', '=', exportId)
      .where('state', '=', 'working')
      .where('held_by', '=', held_by)
      .executeTakeFirst()
    // Of whoever took it over meanwhile nothing is taken away.
    if (numUpdatedRows > 0n) await tx.deleteFrom('export_pieces').where('export_id', '=', exportId).execute()
  })
  return false
}
