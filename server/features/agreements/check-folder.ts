import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type FaultAt, faultOfFile, PackFault } from './fault.ts'
import { type LoadedPack, loadPack } from './load.ts'
import { loadCalendars } from './load-calendars.ts'

/** What is wrong in the folder of a pack: nothing where `faults` is empty, and then the pack that it holds. */
export interface FolderCheck {
  faults: FaultAt[]
  loaded?: LoadedPack
}

/** Everything that a lawyer writes in the folder of a pack: rules, form, protocols and calendars of its own. */
export function checkFolder(directory: string): FolderCheck {
  const folder = resolve(directory)
  const faults: FaultAt[] = []
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof PackFault)) throw error
      faults.push(...error.faults)
      return undefined
    }
  }
  const loaded = collect(() => {
    if (!existsSync(folder)) throw faultOfFile(basename(folder), 'folder_missing')
    return loadPack(folder)
  })
  collect(() => loadCalendars(join(folder, 'calendars')))
  return { faults, ...(loaded ? { loaded } : {}) }
}
