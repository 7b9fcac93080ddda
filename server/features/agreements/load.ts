import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { checkAgreement } from '../../../domain/agreement/check.ts'
import { type AgreementPack, agreementPack } from '../../../domain/agreement/schema.ts'
import { digestOf } from '../../platform/digest.ts'
import { type FaultAt, PackFault } from './fault.ts'
import { sentencesOf } from './issue-sentence.ts'
import { type PackFiles, readPackFiles } from './pack-files.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** A pack that may be used: valid, its parts fitting together, named by the digest of its content. */
export interface LoadedPack {
  pack: AgreementPack
  /** SHA-256 over the canonical content of rules, form, templates and texts; comments and layout make no difference. */
  digest: string
  files: PackFiles
}

/** Every pack in the folder `agreements`. @throws PackFault when one is broken, or two cannot be told apart */
export function loadInstalledPacks(directory: string): LoadedPack[] {
  const names = existsSync(directory) ? readdirSync(directory, { withFileTypes: true }) : []
  const loaded = names
    .filter((entry) => entry.isDirectory())
    .map((entry) => loadPack(join(directory, entry.name)))
    .sort((one, other) => (one.pack.id < other.pack.id ? -1 : 1))
  if (loaded.length === 0) throw fault(basename(directory), null, 'There is no agreement in this folder.')
  loaded.forEach(({ pack }, index) => {
    const twin = loaded.slice(0, index).find((one) => one.pack.referencePrefix === pack.referencePrefix)
    if (!twin) return
    const sentence = `The prefix “${pack.referencePrefix}” of reference numbers is taken by “${twin.pack.id}”.`
    throw fault(`${pack.id}/agreement.yaml`, null, sentence)
  })
  return loaded
}

/** Reads, validates and checks the pack in a folder that bears its name. @throws PackFault */
export function loadPack(directory: string): LoadedPack {
  return readPack(basename(directory), readPackFiles(directory))
}

/** The same from the text of its files, as they are kept in the database too. @throws PackFault */
export function readPack(name: string, files: PackFiles): LoadedPack {
  const rules = readFile(name, files, 'agreement.yaml')
  const form = readFile(name, files, 'form.yaml')
  if (has(rules.data, 'form')) {
    throw fault(rules.name, rules.lineOf(['form']), 'The form is described in form.yaml, not here.')
  }
  const place = (path: (string | number)[]) =>
    path[0] === 'form'
      ? { file: form.name, line: form.lineOf(path.slice(1)) }
      : { file: rules.name, line: rules.lineOf(path) }
  const data = typeof rules.data === 'object' ? { ...rules.data, form: form.data } : rules.data
  const parsed = agreementPack.safeParse(data)
  if (!parsed.success) throw new PackFault(issueFaults(parsed.error, data, place))
  const pack = parsed.data
  const findings = checkAgreement(pack)
  if (pack.id !== name) {
    findings.push({ path: ['id'], sentence: `The agreement “${pack.id}” lies in the folder “${name}”.` })
  }
  if (files[pack.form.template] === undefined) {
    const sentence = `There is no file “${pack.form.template}” in the pack.`
    findings.push({ path: ['form', 'template'], sentence })
  }
  if (findings.length > 0) throw new PackFault(findings.map(({ path, sentence }) => ({ ...place(path), sentence })))
  return { pack, digest: digestOf({ rules: rules.data, form: form.data, texts: texts(name, files) }), files }
}

/** Turns what a schema objects to into faults at their lines. */
export function issueFaults(
  error: z.ZodError,
  data: unknown,
  place: (path: (string | number)[]) => Omit<FaultAt, 'sentence'>,
): FaultAt[] {
  return error.issues
    .flatMap((issue) => sentencesOf(issue, data))
    .map(({ path, sentence }) => ({ ...place(path), sentence }))
}

function readFile(name: string, files: PackFiles, file: string): YamlFile {
  const text = files[file]
  if (text === undefined) throw fault(`${name}/${file}`, null, 'This file of the pack is missing.')
  return readYaml(`${name}/${file}`, text)
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
    throw fault(file, null, 'This file is not valid JSON.')
  }
}

function has(data: unknown, key: string): boolean {
  return typeof data === 'object' && data !== null && key in data
}

function fault(file: string, line: number | null, sentence: string): PackFault {
  return new PackFault([{ file, line, sentence }])
}
