import { writeFile } from 'node:fs/promises'
import {
  type HandbookReader,
  handbookReaders,
  printHandbook,
} from '../server/features/laboratory/exercises/handbook.ts'
import { isThere, laboratoryConfig, requireLaboratory } from '../server/features/laboratory/folder.ts'
import { worldOf } from '../server/features/laboratory/world.ts'
import { openServices } from '../server/open-services.ts'
import { type Command, json, textOption } from './command.ts'
import { folderOf } from './lab.ts'
import { canBeMade } from './new-file.ts'

/** Prints the handbook of a workshop; that of the facilitator has the answers that are right in this laboratory today. */
export const labHandbook: Command = {
  options: { for: { type: 'string' }, to: { type: 'string' }, data: { type: 'string' }, ...json },
  required: ['for', 'to'],
  example: 'rcms lab handbook --for facilitator --language az --to handbook.pdf',
  run: async (options, io) => {
    const { t } = io.words
    const reader = textOption(options, 'for')
    if (!isReader(reader)) {
      io.err(t('cli.lab.handbook.for'))
      return 2
    }
    const [folder, file] = [folderOf(options), textOption(options, 'to')]
    if (!isThere(folder)) {
      io.err(t('cli.lab.none', { folder }))
      return 1
    }
    if (!canBeMade(file, io)) return 1
    await requireLaboratory(folder, io.err)
    const { services, close } = await openServices(laboratoryConfig({ folder, port: 0, host: '127.0.0.1' }))
    try {
      const date = services.clock().toISOString().slice(0, 10)
      const pdf = await printHandbook(await worldOf(services)(), { reader, date }, io.words)
      await writeFile(file, pdf, { flag: 'wx' })
    } finally {
      await close()
    }
    io.out(options.json ? JSON.stringify({ file, for: reader }) : t('cli.lab.handbook.done', { file }))
    return 0
  },
}

function isReader(word: string): word is HandbookReader {
  return (handbookReaders as readonly string[]).includes(word)
}
