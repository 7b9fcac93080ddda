/** In which tone the state of an account is said. */
export function toneOfAccount(status: 'invited' | 'active' | 'disabled'): 'good' | 'accent' | 'quiet' {
  return status === 'active' ? 'good' : status === 'invited' ? 'accent' : 'quiet'
}
