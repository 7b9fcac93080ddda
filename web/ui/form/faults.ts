type Fault = { path: string; message: string }

/** The control at a path of the value. One place of a list of ticks (`roles.2`) belongs to the whole list. */
export function fieldIdOf(form: string, path: string): string {
  return `${form}-${path.replace(/\.\d+$/, '').replaceAll('.', '-')}`
}

/** What is wrong at a path, or at a place of the list that stands there. */
export function messageAt(faults: readonly Fault[], path: string): string | undefined {
  return faults.find((fault) => fault.path === path || fault.path.replace(/\.\d+$/, '') === path)?.message
}

/** Nothing was typed there: then it is missing, whatever form it should have had. */
export function standsEmpty(value: unknown, path: string): boolean {
  const found = valueAt(value, path)
  return found === '' || found === null || (Array.isArray(found) && found.length === 0)
}

/** A tick that was not set there. */
export function standsUnticked(value: unknown, path: string): boolean {
  return valueAt(value, path) === false
}

function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[step]
  }
  return found
}
