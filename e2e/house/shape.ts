import type { Locator } from 'playwright-core'

/**
 * How a part is drawn for somebody who has set the colours of everything: by the lines, underlines and rings that can be
 * told from the page. A ground alone does not count, nor does a line in the colour of the page.
 */
export function shapeOf(part: Locator): Promise<string> {
  return part.evaluate((element) => {
    const window = element.ownerDocument.defaultView!
    const ground = window.getComputedStyle(element.ownerDocument.body).backgroundColor
    return ['', '::before', '::after']
      .map((pseudo) => {
        const style = window.getComputedStyle(element, pseudo || null)
        const of = (name: string) => style.getPropertyValue(name)
        const lines = ['block-start', 'block-end', 'inline-start', 'inline-end'].map((side) => {
          const drawn = of(`border-${side}-style`) !== 'none' && of(`border-${side}-width`) !== '0px'
          const colour = of(`border-${side}-color`)
          return drawn && colour !== ground ? `${of(`border-${side}-width`)} ${colour}` : 'nothing'
        })
        // What keeps its ground where the system gives the colours keeps it on purpose.
        const kept = of('forced-color-adjust') === 'none' ? of('background-color') : ''
        return [pseudo, ...lines, kept, of('text-decoration-line'), of('outline-style')].join(' | ')
      })
      .join('\n')
  })
}
