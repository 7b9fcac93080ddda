import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Projection } from './projection.ts'

type Row = Readonly<Record<string, unknown>>
type Table =
  | 'cases'
  | 'case_audience'
  | 'case_persons'
  | 'desk'
  | 'case_names'
  | 'known_persons'
  | 'person_keys'
  | 'verifications'
  | 'verifications_ended'
  | 'arrivals'
  | 'interviews'

/** What tells the rows of one case apart in each read model; rows are written in this order. */
const keys: Readonly<Record<Table, readonly string[]>> = {
  cases: ['case_id'],
  case_audience: ['case_id', 'authority_id'],
  case_persons: ['case_id', 'person_id'],
  desk: ['authority_id', 'case_id'],
  case_names: ['authority_id', 'side', 'key', 'case_id', 'person_id'],
  known_persons: ['holder_id', 'person_id'],
  person_keys: ['authority_id', 'side', 'key', 'holder_id', 'person_id'],
  verifications: ['request_id'],
  verifications_ended: ['request_id', 'seq'],
  arrivals: ['transfer_id', 'person_id'],
  interviews: ['case_id', 'interview_key'],
}

/** Columns that hold a moment: the database spells it otherwise than the projection. */
const moments = new Set([
  ...[
    'changed_at',
    'turn_since',
    'asked_at',
    'answered_at',
    'reminded_at',
    'ended_at',
    'visible_from',
    'visible_until',
  ],
])

/**
 * Makes the rows of one case in every read model those of its projection. What stands there already is read once, and
 * only rows that differ are written: most acts change a few of many. Runs as the system role, because one State's act
 * changes rows that only the other may see; what was meant to be written is asserted, since a policy would hide a miss in
 * silence.
 *
 * @returns in which read models rows differed, and of which authorities where rows are an authority's
 */
export async function writeProjection(tx: Transaction, projection: Projection): Promise<Changed> {
  const caseId = projection.case.case_id
  const wanted: Readonly<Record<Table, readonly Row[]>> = {
    cases: [projection.case],
    case_audience: projection.audience,
    case_persons: projection.persons,
    desk: projection.desk,
    case_names: projection.searched,
    known_persons: projection.known,
    person_keys: projection.keys,
    verifications: projection.verifications,
    verifications_ended: projection.ended,
    arrivals: projection.arrivals,
    interviews: projection.interviews,
  }
  const found = await rowsOf(tx, caseId)
  const changed = new Map<Table, ReadonlySet<string>>()
  for (const table of Object.keys(keys) as Table[]) {
    const differing = await replace(tx, table, found[table] ?? [], wanted[table])
    if (differing.length > 0) changed.set(table, new Set(differing.flatMap(authorityOf)))
  }
  return changed
}

export type Changed = ReadonlyMap<Table, ReadonlySet<string>>

/** Persons of cases stand beside those of extracts, under one name for what holds them. */
function holderIn(table: Table): string {
  return table === 'known_persons' || table === 'person_keys' ? 'holder_id' : 'case_id'
}

function authorityOf({ authority_id }: Row): string | [] {
  return typeof authority_id === 'string' ? authority_id : []
}

async function rowsOf(tx: Transaction, caseId: string): Promise<Partial<Record<Table, Row[] | null>>> {
  const tables = (Object.keys(keys) as Table[]).map(
    (table) =>
      sql`(select jsonb_agg(t) from ${sql.table(table)} t where ${sql.ref(holderIn(table))} = ${caseId}) as ${sql.ref(table)}`,
  )
  const { rows } = await sql<Record<Table, Row[] | null>>`-- named: read models of a case
    select ${sql.join(tables)}`.execute(tx)
  return rows[0] ?? {}
}

async function replace(tx: Transaction, table: Table, found: readonly Row[], wanted: readonly Row[]): Promise<Row[]> {
  const columns = Object.keys(wanted[0] ?? {})
  const idOf = (row: Row) => textOf(row, keys[table])
  const stands = new Map(found.map((row) => [idOf(row), textOf(row, columns)]))
  const kept = new Set(wanted.map(idOf))
  const gone = found.filter((row) => !kept.has(idOf(row)))
  const differing = wanted.filter((row) => stands.get(idOf(row)) !== textOf(row, columns))
  if (gone.length > 0) await remove(tx, table, gone)
  if (differing.length > 0) await write(tx, table, columns, differing)
  return [...gone, ...differing]
}

function textOf(row: Row, columns: readonly string[]): string {
  return JSON.stringify(
    columns.map((column) => {
      const value = row[column] ?? null
      return moments.has(column) && value !== null ? Date.parse(String(value)) : value
    }),
  )
}

async function remove(tx: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  const places = rows.map(
    (row) =>
      sql`(${sql.join(
        keys[table].map((key) => sql`${sql.ref(key)} = ${row[key]}`),
        sql` and `,
      )})`,
  )
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${sql.join(places, sql` or `)}`.execute(
    tx,
  )
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('a projection kept rows that are gone')
}

async function write(tx: Transaction, table: Table, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  if (columns.every((column) => keys[table].includes(column))) return writeKeys(tx, table, rows)
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => sql`${row[column] ?? null}`))})`)
  const facts = columns.filter((column) => !keys[table].includes(column))
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)} on conflict (${sql.join(keys[table].map((key) => sql.ref(key)))}) do update
       set ${sql.join(facts.map((fact) => sql`${sql.ref(fact)} = ${sql.ref(`excluded.${fact}`)}`))}`.execute(tx)
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('a projection lost rows')
}

/** Rows that are nothing but their key come by the dozen: one statement of one value, whatever their number, planned once. */
async function writeKeys(tx: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(keys[table].map((key) => sql.ref(key)))
  const { numAffectedRows } = await sql`-- named: keys of a case in ${sql.raw(table)}
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('a projection lost rows')
}
