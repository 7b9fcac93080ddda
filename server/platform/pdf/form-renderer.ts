import { relative, resolve, sep } from 'node:path'
import { fontDirectories } from './fonts.ts'
import { type FormProcess, FormProcessEnded, startFormProcess } from './form-process.ts'
import type { RenderAnswer, RenderFault, RenderJob } from './render-job.ts'

export type FormRendererOptions = {
  /** Folder of all templates; Typst can read nothing outside it, so nothing but templates belongs there. */
  formsRoot: string
  fontDirectories?: string[]
  /** The process is replaced after so many documents, because its memory grows with each. */
  documentsPerProcess?: number
  timeoutMs?: number
}

export type RenderRequest = {
  /** Path of the template, absolute or relative to formsRoot. */
  template: string
  /** Any JSON; the template reads it as `json("data.json")`. */
  data: unknown
  /** JPEG or PNG by file name (`principal.jpg`), which the template reads as a file beside it. */
  pictures?: Record<string, Buffer>
}

export type FormRenderer = {
  render: (request: RenderRequest) => Promise<Buffer>
  close: () => Promise<void>
  /** Of the running Typst process, for measurements and tests. */
  pid: () => number | undefined
}

/** The form could not be made; `missing` lists characters that cannot be printed, `diagnostics` faults of the template. */
export class FormFailed extends Error {
  override name = 'FormFailed'
  readonly missing: string[]
  readonly diagnostics: string[]
  constructor({ missing, diagnostics }: RenderFault) {
    super(
      missing.length > 0
        ? `The form cannot be printed: ${missing.length} of its characters are in none of its fonts.`
        : `The form cannot be printed: ${diagnostics.join('; ') || 'the compiler gave no reason'}`,
    )
    this.missing = missing
    this.diagnostics = diagnostics
  }
}

/** Rendering took too long, or the renderer is closed; nothing is wrong with the form as far as is known. */
export class FormRendererUnavailable extends Error {
  override name = 'FormRendererUnavailable'
}

const PICTURE_NAME = /^[a-z0-9][a-z0-9-]*\.(?:jpg|png)$/

/** Renders forms one after another: the same input gives the same bytes (PDF/A-2a), on any day and in any process. */
export function createFormRenderer(options: FormRendererOptions): FormRenderer {
  const formsRoot = resolve(options.formsRoot)
  const setup = { formsRoot, fontDirectories: options.fontDirectories ?? fontDirectories() }
  const { documentsPerProcess = 300, timeoutMs = 30_000 } = options
  let current: FormProcess | undefined
  let documents = 0
  let closed = false
  let lastId = 0
  let last: Promise<unknown> = Promise.resolve()

  function freshProcess(): FormProcess {
    if (!current?.alive() || documents >= documentsPerProcess) {
      current?.kill()
      current = startFormProcess(setup)
      documents = 0
    }
    documents += 1
    return current
  }

  async function run(job: RenderJob, again: boolean): Promise<Buffer> {
    if (closed) throw new FormRendererUnavailable('The form renderer is closed.')
    const typst = freshProcess()
    const timer = setTimeout(typst.kill, timeoutMs)
    const started = performance.now()
    try {
      return pdfOf(await typst.send(job))
    } catch (error) {
      if (!(error instanceof FormProcessEnded)) throw error
      if (closed) throw new FormRendererUnavailable('The form renderer was closed.')
      if (performance.now() - started >= timeoutMs) throw new FormRendererUnavailable('The form took too long.')
      // Whatever ended the process, the form deserves a second one; twice means that the form is what ends it.
      if (again) return run(job, false)
      throw new FormRendererUnavailable('The form ended its process twice.')
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async render({ template, data, pictures = {} }) {
      const path = templateBelow(formsRoot, template)
      for (const name of Object.keys(pictures)) if (!PICTURE_NAME.test(name)) throw new TypeError('Wrong picture name.')
      lastId += 1
      const job: RenderJob = { id: lastId, template: path, json: JSON.stringify(data), pictures }
      const mine = last.then(() => run(job, true))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      closed = true
      current?.kill()
      await Promise.all([last, current?.ended])
    },
    pid: () => (current?.alive() ? current.pid : undefined),
  }
}

function pdfOf(answer: RenderAnswer): Buffer {
  if (!('pdf' in answer)) throw new FormFailed(answer)
  return Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength)
}

function templateBelow(formsRoot: string, template: string): string {
  const path = resolve(formsRoot, template)
  if (relative(formsRoot, path).split(sep)[0] === '..') throw new TypeError('The template lies outside the forms.')
  return path
}
