/** Why a file cannot be backed up to, read or restored; each code has a sentence `backup.<code>`. */
export type BackupFaultCode =
  | 'no_installation'
  | 'file_exists'
  | 'hidden_table'
  | 'schema_changed'
  | 'not_a_backup'
  | 'wrong_passphrase'
  | 'damaged'
  | 'cut_short'
  | 'newer_program'
  | 'folder_not_empty'
  | 'database_not_empty'
  | 'differs'

export class BackupFault extends Error {
  override readonly name = 'BackupFault'
  readonly code: BackupFaultCode
  /** What the sentence is filled with: names of files and tables, never content. */
  readonly values: Readonly<Record<string, string>>
  constructor(code: BackupFaultCode, values: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
