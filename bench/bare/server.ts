/**
 * The least that could answer: Fastify and pg alone, sending the statements that the program sent for the same requests, in
 * the same transactions under the same accounts, and the rows as they come. Nobody is recognised, nothing is opened.
 */
import { readFileSync } from 'node:fs'
import fastify from 'fastify'
import type pg from 'pg'
import { v7 } from 'uuid'
import { readConfig } from '../../server/platform/config/config.ts'
import { installationSecret } from '../../server/platform/config/secret.ts'
import { createPools } from '../../server/platform/database/connect.ts'
import { startEmbedded } from '../../server/platform/database/embedded.ts'
import { decode } from '../mix/recording.ts'
import type { Statement } from '../mix/server-times.ts'

const config = readConfig(process.env)
const recording = decode(readFileSync(process.env.BENCH_RECORDING!, 'utf8'))
const embedded = await startEmbedded({ dataDir: config.dataDir })
const pools = createPools(embedded.ownerUrl, installationSecret(config.dataDir))
const app = fastify()
const turns = new Map<string, number>()

app.get('/healthz', async () => 'ok')
app.get<{ Params: { kind: string } }>('/:kind', async (request) => {
  const { kind } = request.params
  const sequences = recording[kind]!
  const turn = (turns.get(kind) ?? 0) + 1
  turns.set(kind, turn)
  return replay(sequences[turn % sequences.length]!)
})

async function replay(statements: readonly Statement[]): Promise<unknown[]> {
  const rows: unknown[] = []
  let client: pg.PoolClient | null = null
  try {
    for (const { user, name, text, values } of statements) {
      const pool = user === 'rcms_system' ? pools.system.pg : pools.app.pg
      if (/^(begin|start transaction)/i.test(text)) client ??= await pool.connect()
      const query = { ...(name ? { name } : {}), text, values: fresh(text, values) }
      const result = await (client ?? pool).query(query)
      rows.push(...(result.rows ?? []))
      if (/^(commit|rollback)/i.test(text)) {
        client?.release()
        client = null
      }
    }
  } finally {
    client?.release()
  }
  return rows
}

/** A line of the audit has an identifier of its own each time. */
function fresh(text: string, values: unknown[]): unknown[] {
  return /^\s*insert into "?audit"?/.test(text) ? [v7(), ...values.slice(1)] : values
}

await app.listen({ port: config.port, host: '127.0.0.1' })
process.once('SIGTERM', async () => {
  await app.close()
  await pools.close()
  await embedded.stop()
  process.exit(0)
})
