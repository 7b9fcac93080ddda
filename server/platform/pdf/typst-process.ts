// Runs in a process of its own, because Typst blocks while it works and its memory only grows. Started by form-process.ts.
import { dirname, join, relative } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { faultFrom } from './diagnostics.ts'
import type { ProcessSetup, RenderAnswer, RenderFault, RenderJob } from './render-job.ts'

/** The archive form of PDF: tagged, with every font embedded; Typst refuses a missing glyph or picture description. */
const ARCHIVE_STANDARD = 'a-2a'

const setup: ProcessSetup = JSON.parse(process.argv[2] ?? '')
const compiler = NodeCompiler.create({
  workspace: setup.formsRoot,
  fontArgs: [{ fontPaths: setup.fontDirectories }],
})

// Ctrl-C reaches the whole process group; the server decides when its forms are finished.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (job: RenderJob) => {
  const answer: RenderAnswer = { id: job.id, ...render(job) }
  process.send?.(answer)
})

function render(job: RenderJob): { pdf: Uint8Array } | RenderFault {
  const folder = dirname(job.template)
  try {
    compiler.mapShadow(join(folder, 'data.json'), Buffer.from(job.json, 'utf8'))
    for (const [name, bytes] of Object.entries(job.pictures)) compiler.mapShadow(join(folder, name), Buffer.from(bytes))
    const compiled = compiler.compile({ mainFilePath: job.template, resetRead: true })
    // A warning is a failure: an unknown font, for one, prints an empty page and only warns.
    const found = [...messagesOf(compiled.takeWarnings()), ...messagesOf(compiled.takeError())]
    const document = compiled.result
    if (found.length > 0 || !document) return faultFrom(found)
    // Without a date of its own in the template a document would carry the clock's.
    if (document.enabledAutoDate) return faultFrom(['the template sets no document date'])
    return { pdf: compiler.pdf(document, { pdfStandard: ARCHIVE_STANDARD }) }
  } catch (error) {
    return faultFrom(messagesOf(error as NodeError & Error))
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

type Diagnostic = { message: string; path?: string }

function messagesOf(error: (NodeError & Partial<Error>) | null): string[] {
  if (!error) return []
  const diagnostics: Diagnostic[] = error.shortDiagnostics ?? []
  if (diagnostics.length === 0) return [error.message || 'the compiler gave no reason']
  return diagnostics.map(({ message, path }) => (path ? `${relative(setup.formsRoot, path)}: ${message}` : message))
}
