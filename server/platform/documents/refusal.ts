export const MAX_FILE_BYTES = 20 * 1024 * 1024
export const MAX_PICTURE_PIXELS = 50_000_000

/** Why a file was refused. Each has a sentence for officials: `documents.refused.<code>` in the catalogues. */
export const REFUSAL_CODES = [
  'file_empty',
  'file_too_large',
  'file_type_not_allowed',
  'file_disguised',
  'file_damaged',
  'picture_too_large',
  'pdf_encrypted',
  'pdf_active_content',
  'pdf_not_checkable',
  'photograph_not_picture',
  'photograph_disguised',
  'recording_too_large',
  'recording_type_not_allowed',
  'recording_disguised',
  'busy',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** `values` fill the sentence; they never hold the file's name or content. */
export type Refusal = { ok: false; code: RefusalCode; values: Record<string, string | number> }

export function refuse(code: RefusalCode, values: Refusal['values'] = {}): Refusal {
  return { ok: false, code, values }
}
