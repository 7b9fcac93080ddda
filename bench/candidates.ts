/**
 * How long it takes to find the records that look like a person among a million, and to do it for a whole list.
 *
 * node bench/candidates.ts [--persons 1000000] [--searches 300] [--list 10000]
 *
 * In a database of its own that is gone afterwards, filled by COPY with invented persons of one authority; names are drawn unevenly from
 * the lists of practice, so that many share one. Half of the searches are for somebody who is there, written otherwise. As the app role
 * and beneath its policies, as an official searches: keys, particulars and comparison together.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { from as copyFrom } from 'pg-copy-streams'
import { blockingKeys } from '../domain/identity/matching/blocking-keys.ts'
import type { KnownPerson } from '../domain/identity/matching/person.ts'
import { mostInList } from '../server/features/persons/candidates.ts'
import { likesOf } from '../server/features/persons/like.ts'
import * as names from '../server/features/practice/names/azerbaijani.ts'
import { azerbaijaniCyrillicSpelling, azerbaijaniPassportSpelling } from '../server/features/practice/names/spelling.ts'
import { createRandom } from '../server/features/practice/random.ts'
import { installationSecret, secretsFolder } from '../server/platform/config/secret.ts'
import { createPools } from '../server/platform/database/connect.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { ensureRoles } from '../server/platform/database/roles.ts'
import { withActor } from '../server/platform/database/transaction.ts'

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '1000000' },
    searches: { type: 'string', default: '300' },
    list: { type: 'string', default: '10000' },
  },
})
const [persons, searches, list] = [Number(values.persons), Number(values.searches), Number(values.list)]
const authorityId = 'az-sms'
const extract = '0199a1b2-0000-7000-8000-000000000001'
const random = createRandom('candidates')

/** The first of a list are borne by many, the last by few. */
const uneven = <T>(from: readonly T[]): T => from[Math.floor(from.length * random.number() ** 2)]!
const two = (number: number) => String(number).padStart(2, '0')

function invented(): KnownPerson {
  const female = random.chance(0.3)
  const base = uneven(names.familyNames)
  const family = female ? names.womansFamilyName(base) : base
  const given = uneven(female ? names.femaleGivenNames : names.maleGivenNames)
  const father = uneven(names.maleGivenNames)
  const patronymic = names.patronymic(father, female ? 'female' : 'male')
  return {
    names: [
      { familyName: azerbaijaniPassportSpelling(family), givenNames: azerbaijaniPassportSpelling(given) },
      { familyName: '', givenNames: `${family} ${given} ${patronymic}` },
    ],
    birthDate: `${random.integer(1950, 2006)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`,
    sex: female ? 'female' : 'male',
    birthPlace: `District ${random.integer(1, 70)}`,
    documentNumbers: random.chance(0.6) ? [`C${random.integer(10_000_000, 99_999_999)}`] : [],
    ...{ fatherName: father, motherName: '', nationality: 'AZ' },
  }
}

/** The same person in another paper: from Cyrillic, without the number, sometimes with day and month exchanged. */
function writtenOtherwise(person: KnownPerson): KnownPerson {
  const [year, month, day] = person.birthDate!.split('-') as [string, string, string]
  const exchanged = Number(day) <= 12 && random.chance(0.2)
  const own = person.names[1]!.givenNames.split(' ')
  return {
    ...person,
    names: [{ familyName: azerbaijaniCyrillicSpelling(own[0]!), givenNames: azerbaijaniCyrillicSpelling(own[1]!) }],
    birthDate: exchanged ? `${year}-${day}-${month}` : person.birthDate,
    documentNumbers: [],
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'rcms-candidates-'))
const cluster = await startEmbedded({ dataDir })
const secret = installationSecret(dataDir)
const pools = createPools(cluster.ownerUrl, secret)
try {
  await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
  await migrate(pools.owner)
  const known = await fill()
  const app = <T>(work: Parameters<typeof withActor<T>>[2]) =>
    withActor(pools.app, { actorId: extract, authorityId, state: 'AZ', roles: ['central_desk'] }, work, {
      prepared: true,
    })
  const finder = { authorityId, sides: ['requested', 'extract'] as const }

  const times: number[] = []
  let [found, there, incomplete] = [0, 0, 0]
  for (let index = 0; index < searches + 20; index++) {
    const sought = index % 2 === 0 ? known[random.integer(0, known.length - 1)]! : null
    const person = sought ? writtenOtherwise(sought.person) : invented()
    const began = performance.now()
    const [likes] = await app((tx) => likesOf(tx, finder, [{ person }]))
    if (index < 20) continue
    times.push(performance.now() - began)
    if (!likes!.complete) incomplete += 1
    if (!sought) continue
    there += 1
    if (likes!.items.slice(0, 20).some(({ personId }) => personId === sought.personId)) found += 1
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${times[Math.floor(share * times.length)]!.toFixed(1)} ms`
  console.log(`one search among ${persons}: median ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(0.999)}`)
  console.log(
    `found among the first twenty: ${found} of ${there}; ${incomplete} of ${times.length} said that more share something`,
  )

  const began = performance.now()
  let [compared, again] = [0, 0]
  for (let from = 0; from < list; from += 250) {
    const sought = Array.from({ length: Math.min(250, list - from) }, (_, index) =>
      index % 2 === 0 ? known[random.integer(0, known.length - 1)]! : null,
    )
    const some = sought.map((one) => ({ person: one ? writtenOtherwise(one.person) : invented() }))
    const all = await app((tx) => likesOf(tx, finder, some, mostInList))
    for (const [index, { items, lookedAt }] of all.entries()) {
      compared += lookedAt
      if (sought[index] && items.some(({ personId }) => personId === sought[index]?.personId)) again += 1
    }
  }
  const seconds = (performance.now() - began) / 1000
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `a list of ${list}: ${seconds.toFixed(1)} s, ${compared} pairs compared, ${again} of ${list / 2} found again, most memory ${memory} MB`,
  )
} finally {
  await pools.close()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** @returns some of those who were filled in, to be sought */
async function fill(): Promise<{ personId: string; person: KnownPerson }[]> {
  const kept: { personId: string; person: KnownPerson }[] = []
  const client = await pools.owner.pg.connect()
  let keys = 0
  const began = performance.now()
  try {
    for (const table of ['known_persons', 'person_keys'])
      await client.query(`alter table ${table} no force row level security`)
    await client.query(
      `insert into authorities (authority_id, state, kind, name, place, time_zone) values ($1, 'AZ', 'central', '{"en":"A","az":"A"}', 'Baku', 'Asia/Baku')`,
      [authorityId],
    )
    for (let from = 0; from < persons; from += 20_000) {
      const rows: string[] = []
      const keyRows: string[] = []
      for (let index = from; index < Math.min(from + 20_000, persons); index++) {
        const person = invented()
        const personId = random.uuidv7(1_700_000_000_000 + index)
        rows.push(
          [extract, personId, 'extract', authorityId, JSON.stringify(person).replaceAll('\\', '\\\\')].join('\t'),
        )
        for (const key of blockingKeys(person))
          keyRows.push([authorityId, 'extract', key, extract, personId].join('\t'))
        if (index % 97 === 0) kept.push({ personId, person })
      }
      keys += keyRows.length
      await copy('known_persons (holder_id, person_id, source, authority_id, profile)', rows)
      await copy('person_keys (authority_id, side, key, holder_id, person_id)', keyRows)
    }
    for (const table of ['known_persons', 'person_keys']) {
      await client.query(`alter table ${table} force row level security`)
      await client.query(`vacuum analyze ${table}`)
    }
    const { rows } = await client.query<{ size: string }>(
      `select pg_size_pretty(pg_total_relation_size('person_keys') + pg_total_relation_size('known_persons')) as size`,
    )
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    console.log(`${persons} persons, ${keys} keys, ${rows[0]!.size}, filled in ${minutes} min`)
  } finally {
    client.release()
  }
  return kept

  async function copy(into: string, rows: readonly string[]): Promise<void> {
    const stream = client.query(copyFrom(`copy ${into} from stdin`))
    stream.end(`${rows.join('\n')}\n`)
    await once(stream, 'finish')
  }
}
