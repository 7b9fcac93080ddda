import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { printBlueprint } from '../server/features/agreements/blueprint/print.ts'
import { loadPack } from '../server/features/agreements/load.ts'
import { loadScenarios } from '../server/features/agreements/scenarios.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { createFormRenderer, FormFailed } from '../server/platform/pdf/form-renderer.ts'
import { type Command, json, textOption } from './command.ts'
import { canBeMade } from './new-file.ts'

/** Makes the document that two sides negotiate and sign from the folder of a pack; no database. */
export const agreementBlueprint: Command = {
  options: { folder: { type: 'string' }, to: { type: 'string' }, ...json },
  required: ['folder', 'to'],
  operands: ['folder'],
  example: 'rcms agreement blueprint agreements/eu-azerbaijan --language az --to blueprint.pdf',
  run: async (options, io) => {
    const folder = resolve(textOption(options, 'folder'))
    const file = textOption(options, 'to')
    const { pack, digest } = loadPack(folder)
    const scenarios = loadScenarios(folder).map((one) => one.scenario)
    if (!canBeMade(file, io)) return 1
    const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
    try {
      const today = new Date().toISOString().slice(0, 10)
      const pdf = await printBlueprint(renderer, { pack, digest, scenarios }, io.words, today)
      await writeFile(file, pdf, { flag: 'wx' })
    } catch (error) {
      if (!(error instanceof FormFailed) || error.missing.length === 0) throw error
      io.err(io.words.t('cli.agreement.letters-missing', { letters: error.missing.join(' ') }))
      return 1
    } finally {
      await renderer.close()
    }
    const { title, version } = { title: pack.short[io.words.language] ?? pack.short.en, version: pack.version }
    io.out(
      options.json
        ? JSON.stringify({ file, digest, version })
        : io.words.t('cli.agreement.blueprint', { title, version, file }),
    )
    return 0
  },
}
