import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The files that make a pack, by their path in its folder: rules, form, protocols, templates and texts. */
export type PackFiles = Readonly<Record<string, string>>

const folders = [
  { name: 'protocols', ending: '.yaml' },
  { name: 'forms', ending: '.typ' },
  { name: 'locales', ending: '.json' },
] as const

/** Reads the files of a pack; what else lies in its folder (sources, scenarios) is not part of the law in force. */
export function readPackFiles(directory: string): PackFiles {
  const files: Record<string, string> = {}
  for (const name of ['agreement.yaml', 'form.yaml']) {
    if (existsSync(join(directory, name))) files[name] = readText(join(directory, name))
  }
  for (const { name, ending } of folders) {
    for (const file of filesIn(join(directory, name), ending)) {
      files[`${name}/${basename(file)}`] = readText(file)
    }
  }
  return files
}

/** The files of a folder with an ending, sorted by name; none where there is no folder. */
export function filesIn(directory: string, ending: string): string[] {
  if (!existsSync(directory)) return []
  const names = readdirSync(directory).filter((name) => name.endsWith(ending))
  return names.sort().map((name) => join(directory, name))
}

/** The text of a file with the same line endings on every system, so that its digest is the same too. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
}
