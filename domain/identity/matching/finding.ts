/** Why a field counts as it does: a code of the catalogue (`matching.reason.<code>`) with what its sentence names. */
export interface Reason {
  code: string
  [name: string]: string | number
}

/** What one field says. */
export interface Finding {
  likeness: 'same' | 'near' | 'different' | 'missing'
  /** In bits: above zero for one person, below for two; zero where one side does not know the field. */
  weight: number
  reasons: readonly Reason[]
}

export const missing: Finding = { likeness: 'missing', weight: 0, reasons: [] }
