import type { ExchangeDocument } from '../../../contract/exchange.ts'
import { MAX_FILE_BYTES } from '../../platform/documents/refusal.ts'
import { type ProblemField, problem } from '../../platform/http/problems.ts'
import { sha256 } from '../documents/store.ts'
import { fileRefused, inspectFile } from '../drafts/files.ts'

type File = NonNullable<ExchangeDocument['application']['files']>[number]

/** A file that may be kept; its bytes are the cleaned ones. */
export interface ReceivedFile {
  id: string
  person: string
  purpose: File['purpose']
  mediaType: string
  pages: number | undefined
  bytes: Buffer
}

/** Every file that came with its content, by its place in the document. @throws ProblemError 422 */
export function decodeFiles(files: readonly File[]): ReadonlyMap<number, Buffer> {
  const faults: ProblemField[] = []
  const decoded = new Map<number, Buffer>()
  for (const [index, { content, digest }] of files.entries()) {
    if (content === undefined) continue
    const bytes = decode(content)
    const path = `application.files.${index}`
    if (!bytes) faults.push({ path: `${path}.content`, code: 'not_base64', messageId: 'exchange.field.not_base64' })
    else if (digest !== undefined && sha256(bytes) !== digest) {
      faults.push({ path: `${path}.digest`, code: 'digest_differs', messageId: 'exchange.field.digest_differs' })
    } else decoded.set(index, bytes)
  }
  const total = [...decoded.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  if (total > MAX_FILE_BYTES) {
    const values = { megabytes: MAX_FILE_BYTES / 1024 / 1024 }
    faults.push({
      path: 'application.files',
      code: 'files_too_large',
      values,
      messageId: 'exchange.field.files_too_large',
    })
  }
  if (faults.length > 0) throw problem(422, 'invalid', { fields: faults })
  return decoded
}

/** Looks at each file as at an upload. @throws ProblemError 422 with the reason at each file that is refused; 503 */
export async function inspectFiles(
  files: readonly File[],
  decoded: ReadonlyMap<number, Buffer>,
): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = []
  const faults: ProblemField[] = []
  for (const [index, bytes] of decoded) {
    const { id, person, purpose, name = '', mediaType } = files[index]!
    const inspected = await inspectFile({ purpose, name, type: mediaType, bytes })
    if (inspected.ok) {
      const { pages } = 'pages' in inspected ? inspected : { pages: undefined }
      received.push({ id, person, purpose, mediaType: inspected.mediaType, pages, bytes: inspected.bytes })
      continue
    }
    const { code, values } = inspected
    if (code === 'busy') throw fileRefused(inspected)
    const messageId = `documents.refused.${code}`
    faults.push({ path: `application.files.${index}.content`, code, values, messageId })
  }
  if (faults.length > 0) throw problem(422, 'invalid', { fields: faults })
  return received
}

/** null for what is not base64 to the last character: Node itself would leave out what it does not know. */
function decode(content: string): Buffer | null {
  if (content.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(content)) return null
  const bytes = Buffer.from(content, 'base64')
  const padding = content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0
  return bytes.length === (content.length / 4) * 3 - padding ? bytes : null
}
