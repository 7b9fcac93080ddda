import { writeFile } from 'node:fs/promises'
import { withKey } from '../server/features/erasure/certificate.ts'
import { type Erasure, erase as eraseFrom } from '../server/features/erasure/erase.ts'
import { printCertificate } from '../server/features/erasure/print-certificate.ts'
import { ErasureRefused } from '../server/features/erasure/refused.ts'
import type { Services } from '../server/platform/services.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { isIdentifier } from './identifier.ts'
import { canBeMade } from './new-file.ts'
import { withServices } from './services.ts'

export const erase: Command = {
  options: {
    person: { type: 'string' },
    family: { type: 'boolean' },
    reason: { type: 'string' },
    'although-open': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    out: { type: 'string' },
    ...json,
  },
  required: ['person'],
  example: 'rcms erase --person 0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b --reason "Order 12/2026" --dry-run',
  run: (options, io) => withServices(io, (services) => run(services, options, io)),
}

async function run(services: Services, options: Options, io: Io): Promise<number> {
  const { t } = io.words
  const [personId, file] = [textOption(options, 'person'), textOption(options, 'out')]
  // Afterwards there would be no second try.
  if (file && !canBeMade(file, io)) return 1
  try {
    if (!isIdentifier(personId)) throw new ErasureRefused('unknown_person')
    const done = await eraseFrom(services, {
      personId,
      family: options.family === true,
      basis: 'order',
      althoughOpen: options['although-open'] === true,
      reason: textOption(options, 'reason'),
      dryRun: options['dry-run'] === true,
    })
    if (options.json) io.out(JSON.stringify(done.map((one) => shown(services, one))))
    else for (const one of done) tell(one, io, options['dry-run'] === true)
    if (file && !options['dry-run']) await print(services, done, file)
    return 0
  } catch (error) {
    if (!(error instanceof ErasureRefused)) throw error
    io.err(t(`cli.erase.refused.${error.code}`))
    return 1
  }
}

function shown(services: Services, { persons, ...erasure }: Erasure) {
  return {
    ...erasure,
    persons: persons.map(({ personId, certificate }) => ({ personId, ...withKey(services, certificate) })),
  }
}

function tell({ kind, caseId, reference, persons, finalOn, destroyed }: Erasure, { out, words }: Io, dryRun: boolean) {
  const { t, format } = words
  out(t(`cli.erase.${dryRun ? 'would' : 'done'}.${kind}`, { case: reference ?? caseId, persons: persons.length }))
  const { keys, payloads, takenOut, documents } = destroyed
  out(`  ${t('cli.erase.destroyed', { keys, payloads, documents: documents.length })}`)
  if (takenOut > 0) out(`  ${t('cli.erase.taken-out', { count: takenOut })}`)
  if (!dryRun) out(`  ${t('cli.erase.final', { date: format.date(finalOn) })}`)
}

/** The certificate of the first person; the others have theirs on the page of the case. */
async function print(services: Services, done: readonly Erasure[], file: string): Promise<void> {
  const certificate = done[0]?.persons[0]?.certificate
  if (certificate)
    await writeFile(file, await printCertificate(services, withKey(services, certificate)), { flag: 'wx', mode: 0o600 })
}
