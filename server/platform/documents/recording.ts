import { fileTypeFromBuffer } from 'file-type'
import { type InspectedFile, inspectUpload } from './inspect.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { DeclaredFile } from './sniff.ts'

const megabyte = 1024 * 1024
/** About an hour of speech. What is longer is kept in parts. */
export const MAX_RECORDING_BYTES = 40 * megabyte
const mostText = megabyte

const audio: Record<string, { mediaType: string; extensions: readonly string[] }> = {
  'audio/mpeg': { mediaType: 'audio/mpeg', extensions: ['mp3'] },
  'audio/x-m4a': { mediaType: 'audio/mp4', extensions: ['m4a'] },
  'audio/mp4': { mediaType: 'audio/mp4', extensions: ['m4a', 'mp4'] },
  'audio/wav': { mediaType: 'audio/wav', extensions: ['wav'] },
  'audio/vnd.wave': { mediaType: 'audio/wav', extensions: ['wav'] },
  'audio/ogg': { mediaType: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'] },
  'audio/opus': { mediaType: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'] },
}

export type InspectedRecording = Omit<InspectedFile, 'kind'>

/**
 * Looks at what is kept of an interview: a recording by its content, plain text, or a paper as any upload is looked at. Sound is
 * kept as it came: nothing in it is carried out by whoever plays it.
 */
export async function inspectRecording(bytes: Buffer, declared: DeclaredFile): Promise<InspectedRecording | Refusal> {
  if (bytes.length === 0) return refuse('file_empty')
  if (bytes.length > MAX_RECORDING_BYTES) return recordingTooLarge()
  const extension = /\.([a-z0-9]{1,10})\s*$/i.exec(declared.declaredName)?.[1]?.toLowerCase() ?? ''
  const mime = await mimeOf(bytes)
  const sound = mime === undefined ? undefined : audio[mime]
  if (sound) {
    if (extension !== '' && !sound.extensions.includes(extension)) return refuse('recording_disguised', { extension })
    return { ok: true, mediaType: sound.mediaType, bytes }
  }
  if (Object.values(audio).some(({ extensions }) => extensions.includes(extension))) {
    return refuse('recording_disguised', { extension })
  }
  if (extension === 'txt') return mime === undefined ? plainText(bytes) : refuse('recording_disguised', { extension })
  const paper = await inspectUpload(bytes, declared)
  return !paper.ok && paper.code === 'file_type_not_allowed' ? refuse('recording_type_not_allowed') : paper
}

/** Also for one that was cut off while it came. */
export function recordingTooLarge(): Refusal {
  return refuse('recording_too_large', { megabytes: MAX_RECORDING_BYTES / megabyte })
}

async function mimeOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime.split(';')[0]
  } catch {
    // The sniffer gives up on some broken containers; none of them is on our list.
    return undefined
  }
}

/** UTF-8 without control characters; a mark at its beginning is left out. */
function plainText(bytes: Buffer): InspectedRecording | Refusal {
  if (bytes.length > mostText) return refuse('recording_too_large', { megabytes: mostText / megabyte })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return refuse('file_damaged')
    return { ok: true, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(text) }
  } catch {
    return refuse('file_damaged')
  }
}
