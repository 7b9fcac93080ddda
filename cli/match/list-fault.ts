/** Why a list cannot be read; `values` for its sentence (`cli.match.<code>`). */
export class ListFault extends Error {
  override name = 'ListFault'
  readonly code: string
  readonly values: Record<string, string>
  constructor(code: string, values: Record<string, string>) {
    super(code)
    this.code = code
    this.values = values
  }
}
