import { fileTypeFromBuffer } from 'file-type'
import { MAX_FILE_BYTES, type Refusal, refuse } from './refusal.ts'

export type FileKind = 'pdf' | 'jpeg' | 'png'

/** What the sender says about a file. Nothing is believed; it is only compared with the content. */
export type DeclaredFile = { declaredName: string; declaredType?: string | undefined }

const KINDS: Record<FileKind, { mediaType: string; extensions: readonly string[]; alsoCalled: readonly string[] }> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], alsoCalled: ['application/x-pdf'] },
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    alsoCalled: ['image/jpg', 'image/pjpeg'],
  },
  png: { mediaType: 'image/png', extensions: ['png'], alsoCalled: ['image/x-png'] },
}

export function mediaTypeOf(kind: FileKind): string {
  return KINDS[kind].mediaType
}

/** The kind of a file by its content, from the list of three; a name or a type that says otherwise is refused. */
export async function sniff(bytes: Buffer, declared: DeclaredFile): Promise<{ ok: true; kind: FileKind } | Refusal> {
  if (bytes.length === 0) return refuse('file_empty')
  if (bytes.length > MAX_FILE_BYTES) return refuse('file_too_large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })
  const found = await contentKind(bytes)
  const extension = extensionOf(declared.declaredName)
  const namedKind = kindWhere((kind) => kind.extensions.includes(extension))
  // A picture called “.pdf”, a web page called “.jpg”: somebody may have meant to deceive whoever opens it.
  if (found ? extension !== '' && namedKind !== found : namedKind) return refuse('file_disguised', { extension })
  if (!found) return refuse('file_type_not_allowed')
  const type = declared.declaredType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const typedKind = kindWhere((kind) => kind.mediaType === type || kind.alsoCalled.includes(type))
  if (typedKind && typedKind !== found) return refuse('file_disguised', { extension: extension || type })
  return { ok: true, kind: found }
}

async function contentKind(bytes: Buffer): Promise<FileKind | undefined> {
  try {
    const mime = (await fileTypeFromBuffer(bytes))?.mime
    return kindWhere((kind) => kind.mediaType === mime)
  } catch {
    // The sniffer gives up on some broken containers; none of them is on our list.
    return undefined
  }
}

function kindWhere(is: (kind: (typeof KINDS)[FileKind]) => boolean): FileKind | undefined {
  return (Object.keys(KINDS) as FileKind[]).find((name) => is(KINDS[name]))
}

/** The part after the last dot, if it can be one: “Passport No.123” has none. */
function extensionOf(name: string): string {
  return /\.((?=\d*[a-z])[a-z0-9]{1,10})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}
