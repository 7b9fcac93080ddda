/** The course of the years at a glance; the numbers stand beside it, so nobody needs to see it. */

const [step, width, height] = [14, 10, 26]

/** A bar for each year, as high as its number; an outline where it is not told. */
export function barsOf(values: readonly (number | null)[]): string {
  const most = Math.max(...values.map((value) => value ?? 0))
  if (most === 0) return ''
  const bars = values.map((value, index) => {
    const high = value === null ? height : Math.max(value === 0 ? 1 : 2, Math.round((value / most) * height))
    const place = `x="${index * step + 1}" width="${width}"`
    return value === null
      ? `<rect class="untold" ${place} y="1" height="${height - 1}"/>`
      : `<rect ${place} y="${height - high}" height="${high}"/>`
  })
  const wide = values.length * step
  return `<svg viewBox="0 0 ${wide} ${height}" width="${wide}" height="${height}" aria-hidden="true" focusable="false">${bars.join('')}</svg>`
}
