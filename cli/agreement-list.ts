import { join, resolve } from 'node:path'
import { loadInstalledPacks } from '../server/features/agreements/load.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Command, json, textOption } from './command.ts'
import { columns } from './table.ts'

/** The agreements of a folder, those that come with the program where none is named; no database. */
export const agreementList: Command = {
  options: { folder: { type: 'string' }, ...json },
  required: [],
  operands: ['folder'],
  example: 'rcms agreement list',
  run: async (options, io) => {
    const folder = textOption(options, 'folder')
    const loaded = loadInstalledPacks(folder ? resolve(folder) : join(projectRoot, 'agreements'))
    const rows = loaded.map(({ pack, digest }) => {
      const states = pack.sides.map((side) => side.states.map(({ state }) => state))
      return { id: pack.id, version: pack.version, title: pack.short, states, digest }
    })
    if (options.json) io.out(JSON.stringify(rows, null, 2))
    else {
      const table = rows.map(({ id, version, title, states }) => [
        id,
        version,
        states.map((side) => side.join(', ')).join(' – '),
        title[io.words.language] ?? title.en,
      ])
      for (const line of columns(table)) io.out(line)
    }
    return 0
  },
}
