import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { compareAgreements } from '../domain/agreement/compare.ts'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import { changeLine } from '../server/features/agreements/difference-words.ts'
import { installedVersion } from '../server/features/agreements/installed-version.ts'
import { loadPack } from '../server/features/agreements/load.ts'
import { type Command, type Io, json, textOption } from './command.ts'
import { withServices } from './services.ts'

/** What is otherwise in a later pack, in words. Folders need no database; versions are those of this installation. */
export const agreementDiff: Command = {
  options: { before: { type: 'string' }, after: { type: 'string' }, ...json },
  required: ['before', 'after'],
  operands: ['before', 'after'],
  example: 'rcms agreement diff eu-azerbaijan@2026.1 agreements/eu-azerbaijan',
  run: async (options, io) => {
    const names = [textOption(options, 'before'), textOption(options, 'after')]
    const [before, after] = await packsNamed(names, io)
    const missing = names.find((_, index) => ![before, after][index])
    if (!before || !after) {
      io.err(io.words.t('cli.agreement.no-version', { name: missing ?? '' }))
      return 2
    }
    const changes = compareAgreements(before, after)
    const { t } = io.words
    if (options.json) {
      io.out(
        JSON.stringify(
          changes.map((change) => ({ ...change, sentence: changeLine(change, io.words) })),
          null,
          2,
        ),
      )
    } else {
      for (const change of changes) io.out(changeLine(change, io.words))
      io.out(changes.length === 0 ? t('difference.same') : t('difference.count', { count: changes.length }))
    }
    return 0
  },
}

async function packsNamed(names: readonly string[], io: Io): Promise<(AgreementPack | null)[]> {
  const folders = names.map((name) => (existsSync(resolve(name)) ? loadPack(resolve(name)).pack : null))
  if (folders.every((pack) => pack !== null)) return folders
  let found: (AgreementPack | null)[] = []
  await withServices(io, async (services) => {
    found = await Promise.all(folders.map((pack, index) => pack ?? installedVersion(services, names[index]!)))
    return 0
  })
  return found
}
