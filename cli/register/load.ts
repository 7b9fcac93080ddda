import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { countWords } from '../../domain/identity/matching/list-rarity.ts'
import { fromDay, toDay } from '../../domain/time/plain-date.ts'
import {
  type ExtractEntry,
  loadExtract,
  MuchSmaller,
  NoSuchRegister,
} from '../../server/features/registers/extract/load.ts'
import { type Command, type Io, json, type Options, textOption } from '../command.ts'
import { ListFault } from '../match/list-fault.ts'
import { openList, readMapping } from '../match/open-list.ts'
import { personsOf, survey } from '../match/survey.ts'
import { withServices } from '../services.ts'

/** Loads an extract of a register, in the place of the one before. */
export const registerLoad: Command = {
  options: {
    ...{ authority: { type: 'string' }, register: { type: 'string' }, dated: { type: 'string' } },
    ...{ until: { type: 'string' }, file: { type: 'string' }, map: { type: 'string' } },
    ...{ smaller: { type: 'boolean' }, ...json },
  },
  required: ['authority', 'register', 'dated', 'until', 'file'],
  example:
    'rcms register load --authority xx-interior --register xx-population --dated 2026-11-01 --until 2027-01-31 --file people.csv',
  run: async (options, io) => {
    try {
      return await load(options, io)
    } catch (error) {
      if (error instanceof ListFault) io.err(io.words.t(`cli.match.${error.code}`, error.values))
      else if (error instanceof NoSuchRegister) io.err(io.words.t('cli.register.none'))
      else if (error instanceof MuchSmaller)
        io.err(io.words.t('cli.register.smaller', { kept: error.kept, before: error.before }))
      else throw error
      return 2
    }
  },
}

async function load(options: Options, io: Io): Promise<number> {
  const { t } = io.words
  const file = textOption(options, 'file')
  const dated = textOption(options, 'dated')
  const today = new Date().toISOString().slice(0, 10)
  if (!z.iso.date().safeParse(dated).success || dated > today) {
    io.err(t('cli.register.dated'))
    return 2
  }
  const expiresOn = textOption(options, 'until')
  if (!z.iso.date().safeParse(expiresOn).success || expiresOn < today || expiresOn > aYearLater(today)) {
    io.err(t('cli.register.until'))
    return 2
  }
  const map = textOption(options, 'map')
  const mapping = map ? readMapping(map) : null
  if (typeof mapping === 'string') throw new ListFault('map-not-understood', { word: mapping })
  const list = await openList(file, mapping)
  const found = await survey(list, countWords())
  const left = found.remarks.filter(({ leftOut }) => leftOut)
  const named = () => {
    // Every row is accounted for: by its line and what is wrong with it, never by what stands in it.
    for (const { line, code } of found.remarks) io.err(`${file}:${line}: ${t(`cli.match.row.${code}`)}`)
  }
  // An empty extract would answer of everybody that nobody is found.
  if (found.compared === 0) {
    named()
    io.err(t('cli.register.nothing', { rows: found.rows }))
    return 2
  }
  async function* entries(): AsyncGenerator<ExtractEntry> {
    for await (const { id, listed, fault } of personsOf(list, found.order)) {
      if (!fault && !listed.leftOut) yield { reference: id, person: listed.person }
    }
  }
  return withServices(io, async (services) => {
    const about = {
      authorityId: textOption(options, 'authority'),
      register: textOption(options, 'register'),
      dated,
      expiresOn,
    }
    const result = await loadExtract(services, {
      ...{
        ...about,
        smaller: options.smaller === true,
        entries: entries(),
        rowsRead: () => found.rows,
        fileDigest: await digestOf(file),
      },
    })
    if (options.json)
      io.out(JSON.stringify({ ...result, read: found.rows, leftOut: left.length, remarks: found.remarks }))
    else {
      io.out(t('cli.register.loaded', { rows: found.rows, kept: result.kept, leftOut: left.length }))
      if (result.replaced) io.out(t('cli.register.replaced', { date: result.replaced }))
    }
    named()
    return left.length > 0 ? 1 : 0
  })
}

/** Longer than this an extract says nothing of today, and nobody would miss it. */
function aYearLater(day: string): string {
  return fromDay(toDay(day) + 366)
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
