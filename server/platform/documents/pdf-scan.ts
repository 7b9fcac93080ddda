import { isArchiveToo } from './archive.ts'
import { unpacksTooLarge } from './pdf-bombs.ts'
import { anyName, typeName } from './pdf-names.ts'
import { OBJECT_STREAM, objectStreamsOf } from './pdf-streams.ts'
import { type Refusal, refuse } from './refusal.ts'

const ENCRYPTED = anyName('Encrypt')
const PAGE = typeName('Page')

/** Scripts, files within the file, programs started, forms that send themselves away, files fetched from elsewhere. */
const ACTIVE = anyName(
  'JavaScript',
  'Rendition',
  'OnInstantiate',
  'XFA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'RichMedia',
  'Launch',
  'ImportData',
  'SubmitForm',
  'GoToE',
  'GoToR',
)

export type ScannedPdf = { ok: true; bytes: Buffer; pages: number }

/**
 * Scans a PDF for what can act, for an archive in the same bytes, and for what unpacks to more than a paper holds. It
 * reads the whole file as bytes, with escaped names, and inside object streams.
 * It does not see: an object stream that hides its type behind a reference and does not begin like one; a name given
 * by reference; faults that attack one reader's decoder of pictures or fonts. So a PDF is to be shown in a viewer with
 * scripts off. The document's own metadata stays in it. `pages` counts superseded revisions of a page, too.
 */
export async function scanPdf(bytes: Buffer): Promise<ScannedPdf | Refusal> {
  const whole = withoutTail(bytes)
  if (!whole) return refuse('file_damaged')
  if (isArchiveToo(whole)) return refuse('pdf_active_content')
  const text = whole.toString('latin1')
  if (ENCRYPTED.test(text)) return refuse('pdf_encrypted')
  if (ACTIVE.test(text)) return refuse('pdf_active_content')
  if (await unpacksTooLarge(whole)) return refuse('pdf_not_checkable')
  const streams = await objectStreamsOf(whole)
  if (!streams || streams.declared !== countOf(OBJECT_STREAM, text)) return refuse('pdf_not_checkable')
  if (streams.texts.some((part) => ACTIVE.test(part))) return refuse('pdf_active_content')
  const pages = [text, ...streams.texts].reduce((sum, part) => sum + countOf(PAGE, part), 0)
  return pages === 0 ? refuse('file_damaged') : { ok: true, bytes: whole, pages }
}

/** Cuts a little rubbish behind the end mark; no end mark, or much behind it, means a broken or a double file. */
function withoutTail(bytes: Buffer): Buffer | undefined {
  const mark = bytes.lastIndexOf('%%EOF')
  if (mark < 0) return undefined
  const end = mark + '%%EOF'.length
  return bytes.length - end > 1024 ? undefined : Buffer.concat([bytes.subarray(0, end), Buffer.from('\n')])
}

function countOf(pattern: RegExp, text: string): number {
  let count = 0
  for (const _ of text.matchAll(new RegExp(pattern, 'g'))) count += 1
  return count
}
