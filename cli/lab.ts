import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { enterParticipants, mostParticipants, slipsOf } from '../server/features/laboratory/accounts.ts'
import {
  askToStop,
  isAskedToStop,
  isThere,
  laboratoryConfig,
  noteRunning,
  noteStopped,
  type Running,
  requireLaboratory,
  runningIn,
  unusableFolder,
} from '../server/features/laboratory/folder.ts'
import { MakingCutShort, makeLaboratory, usualStory } from '../server/features/laboratory/make.ts'
import { forgetStory, inFolder, keepStart, resetToStart } from '../server/features/laboratory/reset.ts'
import { roomAddress } from '../server/features/laboratory/room-address.ts'
import { writeSlips } from '../server/features/laboratory/slips.ts'
import { startServer } from '../server/main.ts'
import { openServices } from '../server/open-services.ts'
import type { Config } from '../server/platform/config/config.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { stopRequested } from '../server/platform/config/stop-request.ts'
import { builtPages } from '../server/platform/http/pages.ts'
import { pagesVersion } from '../server/platform/http/pages-version.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'

const usualFolder = join(projectRoot, '.rcms-laboratory')
/** Where the laboratory is of which a command speaks. */
export const folderOf = (options: Options) => resolve(textOption(options, 'data') || usualFolder)

/** Opens a data laboratory: made at the first start, reached by the whole room, apart from every other installation. */
export const labStart: Command = {
  options: {
    ...{ participants: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
    ...{ data: { type: 'string' }, size: { type: 'string' }, ...json },
  },
  required: [],
  example: 'rcms lab start --participants 30',
  run: async (options, io) => {
    const asked = readStart(options, io)
    if (!asked) return 2
    const { t } = io.words
    const { folder, participants, size } = asked
    const there = await openIn(folder)
    if (there) {
      io.err(there.url ? t('cli.lab.running', { url: there.url }) : t('cli.lab.opening'))
      return 1
    }
    const unusable = unusableFolder(folder)
    if (unusable) {
      io.err(t(`cli.lab.unusable.${unusable}`, { folder }))
      return 1
    }
    // A room of people would be handed an address where nothing is.
    if (pagesVersion(builtPages) === null) {
      io.err(t('cli.lab.no-pages'))
      return 1
    }
    await requireLaboratory(folder, io.err)
    // Said before a minute is spent on the story.
    if (!(await isFree(asked))) return portTaken(asked, io)
    noteRunning(folder, { url: null, since: new Date().toISOString() })
    try {
      const config = laboratoryConfig(asked)
      await make(config, size, io)
      const stopping = Promise.race([stopRequested(), whenAsked(folder)])
      const server = await startServer(config, { log: io.err }).catch((error: { code?: string }) => {
        if (error.code !== 'EADDRINUSE') throw error
      })
      if (!server) return portTaken(asked, io)
      try {
        await open(server, { asked, participants, json: options.json === true }, io)
        await stopping
        io.err(t('cli.start.stopping'))
      } finally {
        await server.stop()
      }
    } finally {
      noteStopped(folder)
    }
    io.err(t('cli.start.stopped'))
    return 0
  },
}

type Server = Awaited<ReturnType<typeof startServer>>

/** Enters whoever is not there yet, writes the slips, and says where everything is. */
async function open(
  server: Server,
  { asked: { folder, host }, participants, json }: { asked: Start; participants: number; json: boolean },
  { words: { t, language }, out }: Io,
): Promise<void> {
  const url = host === '127.0.0.1' ? server.url : roomAddress(server.url)
  await enterParticipants(server.services, participants, language)
  const slips = await slipsOf(server.services)
  const file = await writeSlips(server.services, { folder, url, language })
  noteRunning(folder, { url, since: new Date().toISOString() })
  const [facilitator] = slips
  if (json) return out(JSON.stringify({ url, slips: file, facilitator, participants: slips.slice(1) }))
  out(t('cli.lab.ready', { url }))
  out(t('cli.lab.facilitator', { email: facilitator!.email, password: facilitator!.password }))
  out(t('cli.lab.slips', { count: slips.length - 1, file }))
  out(t('cli.lab.stop-how'))
}

function portTaken({ port }: Start, { err, words: { t } }: Io): number {
  err(t('cli.lab.port-taken', { port: String(port) }))
  return 1
}

/** Whether nothing listens there; another program may still be quicker. */
function isFree({ port, host }: Start): Promise<boolean> {
  return new Promise((done) => {
    const trial = createServer()
    trial.once('error', () => done(false))
    trial.listen(port, host, () => trial.close(() => done(true)))
  })
}

interface Start {
  folder: string
  participants: number
  size: number
  port: number
  host: string
}

function readStart(options: Options, { words: { t }, err }: Io): Start | null {
  const number = (name: string, otherwise: number, most: number): number | null => {
    const text = textOption(options, name)
    if (text === '') return otherwise
    const least = name === 'port' ? 0 : 1
    if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text)
    err(t('cli.lab.number', { option: name, least, most }))
    return null
  }
  const participants = number('participants', 30, mostParticipants)
  const port = number('port', 8090, 65_535)
  const size = number('size', usualStory.size, 20_000)
  if (participants === null || port === null || size === null) return null
  return { folder: folderOf(options), participants, size, port, host: textOption(options, 'host') || '0.0.0.0' }
}

/** The story is told once; the copy to which a reset goes back is made before anybody is let in. */
async function make(config: Config, size: number, { words: { t }, err }: Io): Promise<void> {
  const tell = async () => {
    const { services, close } = await openServices(config, { log: err })
    try {
      return await makeLaboratory(services, { ...usualStory, size }, (cases, of) => {
        if (cases % 1000 === 0) err(t('cli.lab.making', { cases, of }))
      })
    } finally {
      await close()
    }
  }
  const made = await tell().catch(async (error: unknown) => {
    if (!(error instanceof MakingCutShort)) throw error
    err(t('cli.lab.again'))
    await inFolder(config.dataDir, forgetStory)
    return tell()
  })
  if (!made) return inFolder(config.dataDir, keepStart)
  err(t('cli.lab.made', { cases: made.cases, persons: made.persons }))
  // What every start adds, as the tables of the jobs, belongs to the start of the story too.
  const once = await startServer({ ...config, port: 0, host: '127.0.0.1' }, { log: err })
  await once.stop()
  await inFolder(config.dataDir, keepStart)
}

async function whenAsked(folder: string): Promise<void> {
  while (!isAskedToStop(folder)) await sleep(300, undefined, { ref: false })
}

/** A story is told in a minute; what was noted long before was cut short. */
const tellingAtMost = 30 * 60_000

/** The laboratory of a folder that is open or being opened; null where the note of one is left over. */
async function openIn(folder: string): Promise<Running | null> {
  const there = runningIn(folder)
  if (!there) return null
  const still = there.url ? await answers(there.url) : Date.now() - Date.parse(there.since) < tellingAtMost
  return still ? there : null
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/healthz', url), { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

/** Puts a laboratory back to the start of its story; it may run meanwhile. */
export const labReset: Command = {
  options: { data: { type: 'string' }, progress: { type: 'string' }, ...json },
  required: ['progress'],
  example: 'rcms lab reset --progress clear',
  run: async (options, io) => {
    const { t } = io.words
    const progress = textOption(options, 'progress')
    if (progress !== 'keep' && progress !== 'clear') {
      io.err(t('cli.lab.progress'))
      return 2
    }
    const folder = folderOf(options)
    if (!isThere(folder)) {
      io.err(t('cli.lab.none', { folder }))
      return 1
    }
    if ((await openIn(folder))?.url === null) {
      io.err(t('cli.lab.opening'))
      return 1
    }
    await requireLaboratory(folder, io.err)
    const began = performance.now()
    await inFolder(folder, (place) => resetToStart(place, { keepProgress: progress === 'keep' }))
    const seconds = Math.round((performance.now() - began) / 100) / 10
    io.out(options.json ? JSON.stringify({ progress, seconds }) : t(`cli.lab.reset.${progress}`, { seconds }))
    return 0
  },
}

/** Ends a laboratory that runs in another window. */
export const labStop: Command = {
  options: { data: { type: 'string' } },
  required: [],
  example: 'rcms lab stop',
  run: async (options, io) => {
    const { t } = io.words
    const folder = folderOf(options)
    const there = runningIn(folder)
    if (!there?.url) {
      io.err(t(there ? 'cli.lab.opening' : 'cli.lab.not-running'))
      return 1
    }
    askToStop(folder)
    for (let look = 0; look < 100 && runningIn(folder); look++) await sleep(300)
    const stopped = !runningIn(folder)
    if (stopped) io.out(t('cli.start.stopped'))
    else io.err(t('cli.lab.does-not-stop', { url: there.url }))
    return stopped ? 0 : 1
  },
}
