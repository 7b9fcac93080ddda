// Offered to other features: a draft knows the version of its agreement that is in force.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { checkAgreement } from '../../../domain/agreement/check.ts'
import type { PackPath } from '../../../domain/agreement/finding.ts'
import { remarksOn } from '../../../domain/agreement/remarks.ts'
import { type AgreementPack, agreementPack } from '../../../domain/agreement/schema.ts'
import { digestOf } from '../../platform/digest.ts'
import { type FaultAt, faultOfFile, PackFault } from './fault.ts'
import { findingsOf } from './issue-code.ts'
import { type PackFiles, readPackFiles } from './pack-files.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** A pack that may be used: valid, its parts fitting together, named by the digest of its content. */
export interface LoadedPack {
  pack: AgreementPack
  /** SHA-256 over the canonical content of rules, form, templates and texts; comments and layout make no difference. */
  digest: string
  files: PackFiles
  /** What is no fault and worth a look, at its place. */
  remarks?: FaultAt[]
}

/** Every pack in the folder `agreements`. @throws PackFault when one is broken, or two cannot be told apart */
export function loadInstalledPacks(directory: string): LoadedPack[] {
  const names = existsSync(directory) ? readdirSync(directory, { withFileTypes: true }) : []
  const loaded = names
    .filter((entry) => entry.isDirectory())
    .map((entry) => loadPack(join(directory, entry.name)))
    .sort((one, other) => (one.pack.id < other.pack.id ? -1 : 1))
  if (loaded.length === 0) throw faultOfFile(basename(directory), 'no_agreement_in_folder')
  loaded.forEach(({ pack }, index) => {
    const twin = loaded.slice(0, index).find((one) => one.pack.referencePrefix === pack.referencePrefix)
    if (!twin) return
    const values = { prefix: pack.referencePrefix, other: twin.pack.id }
    throw faultOfFile(`${pack.id}/agreement.yaml`, 'prefix_taken', values)
  })
  return loaded
}

/** Reads, validates and checks the pack in a folder that bears its name. @throws PackFault */
export function loadPack(directory: string): LoadedPack {
  return readPack(basename(directory), readPackFiles(directory))
}

/** The same from the text of its files, as they are kept in the database too. @throws PackFault */
export function readPack(name: string, files: PackFiles): LoadedPack {
  const sources = readSources(name, files)
  const { rules, form, protocols } = sources
  if (has(rules.data, 'form')) throw at(rules, ['form'], 'form_in_wrong_file')
  if (has(rules.data, 'protocols')) throw at(rules, ['protocols'], 'protocols_in_wrong_file')
  const place = (path: PackPath) => placeIn(sources, path)
  const agreed = protocols.length > 0 ? { protocols: protocols.map(({ data }) => data) } : {}
  const data = isGroup(rules.data) ? { ...rules.data, form: form.data, ...agreed } : rules.data
  const parsed = agreementPack.safeParse(data)
  if (!parsed.success) throw new PackFault(issueFaults(parsed.error, data, place))
  const pack = parsed.data
  const findings = checkAgreement(pack)
  if (pack.id !== name) findings.push({ path: ['id'], code: 'id_of_another_folder', values: { id: pack.id, name } })
  if (files[pack.form.template] === undefined) {
    findings.push({ path: ['form', 'template'], code: 'template_missing', values: { file: pack.form.template } })
  }
  if (findings.length > 0) {
    throw new PackFault(findings.map(({ path, ...said }): FaultAt => ({ ...place(path), ...said })))
  }
  const content = { rules: rules.data, form: form.data, texts: texts(name, files), ...agreed }
  const remarks = remarksOn(pack).map(({ path, ...said }): FaultAt => ({ ...place(path), ...said }))
  return { pack, digest: digestOf(content), files, remarks }
}

/** Turns what a schema objects to into faults at their places. */
export function issueFaults(
  error: z.ZodError,
  data: unknown,
  place: (path: PackPath) => Pick<FaultAt, 'file' | 'line' | 'column'>,
): FaultAt[] {
  return error.issues
    .flatMap((issue) => findingsOf(issue, data))
    .map(({ path, ...said }) => ({ ...place(path), ...said }))
}

interface Sources {
  rules: YamlFile
  form: YamlFile
  protocols: YamlFile[]
}

/** Every file that is written in YAML; what cannot be read is told of all of them at once. */
function readSources(name: string, files: PackFiles): Sources {
  const faults: FaultAt[] = []
  const read = (file: string): YamlFile | undefined => {
    const text = files[file]
    try {
      if (text === undefined) throw faultOfFile(`${name}/${file}`, 'file_missing')
      return readYaml(`${name}/${file}`, text)
    } catch (error) {
      if (!(error instanceof PackFault)) throw error
      faults.push(...error.faults)
      return undefined
    }
  }
  const [rules, form] = [read('agreement.yaml'), read('form.yaml')]
  const protocols = Object.keys(files)
    .filter((file) => file.startsWith('protocols/'))
    .sort()
    .flatMap((file) => read(file) ?? [])
  if (!rules || !form || faults.length > 0) throw new PackFault(faults)
  return { rules, form, protocols }
}

function placeIn({ rules, form, protocols }: Sources, path: PackPath): Pick<FaultAt, 'file' | 'line' | 'column'> {
  const [first, second] = path
  const protocol = first === 'protocols' && typeof second === 'number' ? protocols[second] : undefined
  if (protocol) return { file: protocol.name, ...protocol.placeOf(path.slice(2)) }
  if (first === 'form') return { file: form.name, ...form.placeOf(path.slice(1)) }
  return { file: rules.name, ...rules.placeOf(path) }
}

function texts(name: string, files: PackFiles): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      if (path.endsWith('.yaml')) return []
      return [[path, path.endsWith('.json') ? json(`${name}/${path}`, text) : text]]
    }),
  )
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw faultOfFile(file, 'json_unreadable')
  }
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

function has(data: unknown, key: string): boolean {
  return isGroup(data) && key in data
}

function at(file: YamlFile, path: PackPath, code: string): PackFault {
  return new PackFault([{ file: file.name, ...file.placeOf(path), code }])
}
