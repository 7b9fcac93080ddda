// Runs in the page, after axe. To measure what lies below every word takes more than all other rules together, and nearly
// all words of a page look like others: so each way to look is measured once in a run. Where the styles alone do not tell
// the ground (a picture, a veil, a place outside the flow) it is measured each time.
;(() => {
  const { rules, checks } = globalThis.axe._audit
  const [rule, check] = [rules.find(({ id }) => id === 'color-contrast'), checks['color-contrast']]
  const [concerns, measure] = [rule.matches, check.evaluate]
  let known = new Set()
  let grounds = new Map()

  /** What lies below its letters, in words; null where it is not for the styles to tell. */
  const groundOf = (element) => {
    if (!element) return `page, ${getComputedStyle(document.documentElement).colorScheme}`
    if (!grounds.has(element)) grounds.set(element, look(element))
    return grounds.get(element)
  }
  const look = (element) => {
    const style = getComputedStyle(element)
    const { opacity, filter, mixBlendMode, backgroundImage, backgroundColor } = style
    if (opacity !== '1' || filter !== 'none' || mixBlendMode !== 'normal' || backgroundImage !== 'none') return null
    const below = groundOf(element.parentElement)
    if (below === null) return null
    if (backgroundColor.startsWith('rgb(')) return backgroundColor
    if (!['static', 'relative'].includes(style.position) || style.transform !== 'none') return null
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? below : `${backgroundColor} on ${below}`
  }
  const lookOf = (element) => {
    const ground = groundOf(element)
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    return ground === null || textShadow !== 'none' ? null : `${color} ${fontSize} ${fontWeight} on ${ground}`
  }

  rule.matches = (element, ...rest) => !known.has(lookOf(element)) && concerns.call(rule, element, ...rest)
  check.evaluate = function (element, ...rest) {
    const say = this.data
    let ratio
    this.data = (measured) => {
      ratio = measured.contrastRatio
      say(measured)
    }
    const passed = measure.call(this, element, ...rest)
    // What cannot be seen now passes without a measure; what the styles do not tell is null.
    const look = lookOf(element)
    if (passed && ratio && look) known.add(look)
    return passed
  }

  /** What is at fault, one line each, and the looks that can be read, these among them. */
  globalThis.examine = async (readable) => {
    known = new Set(readable)
    grounds = new Map()
    const { violations } = await globalThis.axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'], // what is well need not be named
      iframes: false,
    })
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    return { faults, looks: [...known] }
  }
})()
