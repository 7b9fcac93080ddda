import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { compareAgreements, type RuleChange } from '../domain/agreement/compare.ts'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import { changeLine } from '../server/features/agreements/difference-words.ts'
import { installedVersion } from '../server/features/agreements/installed-version.ts'
import { loadPack } from '../server/features/agreements/load.ts'
import { type CaseOtherwise, openCasesOtherwise } from '../server/features/agreements/open-cases-otherwise.ts'
import { otherwiseLines } from '../server/features/agreements/otherwise-words.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { withServices } from './services.ts'

/**
 * What is otherwise in a later pack, in words, and with `--cases` which open cases of this installation it would have treated
 * otherwise than the version that each is pinned to. Folders alone need no database; versions and cases are those of this
 * installation.
 */
export const agreementDiff: Command = {
  options: { before: { type: 'string' }, after: { type: 'string' }, cases: { type: 'boolean' }, ...json },
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
    if (options.cases) return tellCases(changes, after, options, io)
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

/** Case by case as they are found, so that memory does not grow with their number; the reference alone names one. */
async function tellCases(changes: readonly RuleChange[], after: AgreementPack, options: Options, io: Io) {
  const { t } = io.words
  const told = changes.map((change) => changeLine(change, io.words))
  const found: { reference: string; version: string; sentences: string[] }[] = []
  if (!options.json) for (const line of told) io.out(line)
  return withServices(io, async (services) => {
    const tell = (one: CaseOtherwise) => {
      const { reference, version } = one
      const sentences = otherwiseLines(one, after, io.words)
      found.push({ reference, version, sentences: options.json ? sentences : [] })
      if (options.json) return
      io.out(`${reference} (${version})`)
      for (const line of sentences) io.out(`  ${line}`)
    }
    const open = await openCasesOtherwise(services, after, tell)
    if (options.json) io.out(JSON.stringify({ changes: told, open, cases: found }, null, 2))
    else io.out(t('difference.cases', { open, count: found.length }))
    return 0
  })
}
