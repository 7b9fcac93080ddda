import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type FaultAt, faultOfFile, PackFault } from './fault.ts'
import { type LoadedPack, loadPack } from './load.ts'
import { loadCalendars } from './load-calendars.ts'
import { loadScenarios } from './scenarios.ts'

/** What is wrong in the folder of a pack: nothing where `faults` is empty, and then the pack that it holds. */
export interface FolderCheck {
  faults: FaultAt[]
  loaded?: LoadedPack
}

/** Everything that a lawyer writes in the folder of a pack: rules, form, protocols, calendars of its own and worked cases. */
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
  collect(() => loadScenarios(folder))
  return { faults: faults.sort(inOrder), ...(loaded ? { loaded } : {}) }
}

/** As somebody reads who mends them: file by file, from above to below. */
function inOrder(one: FaultAt, other: FaultAt): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}
