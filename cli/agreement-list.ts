import { join, resolve } from 'node:path'
import { listPacks } from '../server/features/administration/packs.ts'
import { loadInstalledPacks } from '../server/features/agreements/load.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { withServices } from './services.ts'
import { columns } from './table.ts'

/** The agreements of a folder, those that come with the program where none is named; or every version installed here. */
export const agreementList: Command = {
  options: { folder: { type: 'string' }, installed: { type: 'boolean' }, ...json },
  required: [],
  operands: ['folder'],
  example: 'rcms agreement list',
  run: async (options, io) => (options.installed ? listInstalled(options, io) : listFolder(options, io)),
}

function listFolder(options: Options, { out, words }: Io): number {
  const folder = textOption(options, 'folder')
  const loaded = loadInstalledPacks(folder ? resolve(folder) : join(projectRoot, 'agreements'))
  const rows = loaded.map(({ pack, digest }) => {
    const states = pack.sides.map((side) => side.states.map(({ state }) => state))
    return { id: pack.id, version: pack.version, title: pack.short, states, digest }
  })
  if (options.json) {
    out(JSON.stringify(rows, null, 2))
    return 0
  }
  const table = rows.map(({ id, version, title, states }) => [
    id,
    version,
    states.map((side) => side.join(', ')).join(' – '),
    title[words.language] ?? title.en,
  ])
  for (const line of columns(table)) out(line)
  return 0
}

/** Cases keep the version they were submitted under, so none ever goes. */
function listInstalled(options: Options, io: Io): Promise<number> {
  return withServices(io, async (services) => {
    const { t, format } = io.words
    const rows = await listPacks(services)
    if (options.json) {
      io.out(JSON.stringify(rows, null, 2))
      return 0
    }
    const table = rows.map((row) => [
      `${row.agreementId}@${row.version}`,
      format.shortDate(row.installedAt.slice(0, 10)),
      row.current ? t('cli.agreement.current') : '',
      row.digest,
    ])
    for (const line of columns(table)) io.out(line)
    return 0
  })
}
