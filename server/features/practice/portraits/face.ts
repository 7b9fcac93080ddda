import type { Looks } from './looks.ts'

/** Head, ears and features: centred on x 240, eyes at y 272, chin near y 402. */
export function drawFace(looks: Looks): string {
  const { breadth: b, skin, shade } = looks
  const head = `M${240 - b} 250 C${240 - b} 160 ${240 + b} 160 ${240 + b} 250 C${240 + b} 340 ${240 + b * 0.62} 402 240 404 C${240 - b * 0.62} 402 ${240 - b} 340 ${240 - b} 250 Z`
  const ear = (side: -1 | 1) =>
    `<ellipse cx="${240 + side * (b + 3)}" cy="284" rx="14" ry="25" fill="${skin}"/><path d="M${240 + side * (b + 6)} 270 q${side * 7} 12 ${side * -1} 26" fill="none" stroke="${shade}" stroke-width="3"/>`
  return `
    ${looks.cut === 'scarf' ? '' : ear(-1) + ear(1)}
    <path d="${head}" fill="${skin}"/>
    ${looks.old ? wrinkles(shade) : ''}
    ${cheeks(looks)}${eye(looks, -1)}${eye(looks, 1)}${nose(looks)}${beard(looks)}${mouth(looks)}
    ${looks.glasses ? glasses() : ''}`
}

function eye(looks: Looks, side: -1 | 1): string {
  const x = 240 + side * 42
  const size = looks.child ? 1.2 : 1
  const brow = 244 - looks.browLift
  const browWidth = looks.female || looks.child ? 6 : 9
  return `
    <ellipse cx="${x}" cy="272" rx="${18 * size}" ry="${10.5 * size}" fill="#fdfcfa"/>
    <circle cx="${x}" cy="272" r="${9 * size}" fill="${looks.eyes}"/>
    <circle cx="${x}" cy="272" r="${4.4 * size}" fill="#17120f"/>
    <circle cx="${x + 3}" cy="268.5" r="2.4" fill="#ffffff"/>
    <path d="M${x - 19 * size} 271 Q${x} ${272 - 21 * size} ${x + 19 * size} 271" fill="none" stroke="#2a1e19" stroke-width="${looks.female ? 4.5 : 3.2}" stroke-linecap="round"/>
    <path d="M${x - side * 18} ${brow} Q${x} ${brow - 11} ${x + side * 23} ${brow + 4}" fill="none" stroke="${looks.hair}" stroke-width="${browWidth}" stroke-linecap="round"/>`
}

function nose(looks: Looks): string {
  const length = looks.child ? 308 : 322
  return `<path d="M236 280 C233 ${length - 22} 222 ${length - 8} 228 ${length} Q240 ${length + 8} 253 ${length}" fill="none" stroke="${looks.shade}" stroke-width="4.5" stroke-linecap="round"/>`
}

function mouth(looks: Looks): string {
  const y = looks.child ? 348 : 356
  const half = looks.child ? 22 : 28
  const upper = `M${240 - half} ${y} Q228 ${y - 7} 240 ${y - 3} Q252 ${y - 7} ${240 + half} ${y}`
  return `
    <path d="${upper} Q240 ${y + looks.smile + 11} ${240 - half} ${y} Z" fill="${looks.lips}"/>
    <path d="M${240 - half - 4} ${y - 1} Q240 ${y + looks.smile} ${240 + half + 4} ${y - 1}" fill="none" stroke="#7d4a40" stroke-width="2.6" stroke-linecap="round"/>`
}

function cheeks(looks: Looks): string {
  const opacity = looks.child || looks.female ? 0.3 : 0.15
  return [-1, 1]
    .map(
      (side) =>
        `<ellipse cx="${240 + side * 58}" cy="322" rx="20" ry="13" fill="${looks.female ? '#d98a7c' : looks.shade}" fill-opacity="${opacity}"/>`,
    )
    .join('')
}

function beard(looks: Looks): string {
  const b = looks.breadth
  const moustache = `<path d="M202 346 Q220 330 240 337 Q260 330 278 346 Q260 351 240 347 Q220 351 202 346 Z" fill="${looks.hair}"/>`
  if (looks.beard === 'moustache') return moustache
  if (looks.beard === 'none') return ''
  const outline = `M${240 - b} 276 C${240 - b} 350 ${240 - b * 0.64} 408 240 412 C${240 + b * 0.64} 408 ${240 + b} 350 ${240 + b} 276 C${240 + b - 8} 320 ${240 + 60} 338 ${240 + 46} 334 Q240 322 ${240 - 46} 334 C${240 - 60} 338 ${240 - b + 8} 320 ${240 - b} 276 Z`
  const opacity = looks.beard === 'stubble' ? 0.22 : 1
  return `<path d="${outline}" fill="${looks.hair}" fill-opacity="${opacity}"/>`
}

function glasses(): string {
  const rim = 'fill="#ffffff" fill-opacity="0.12" stroke="#3a3f47" stroke-width="4.5"'
  return `
    <rect x="166" y="251" width="62" height="44" rx="17" ${rim}/><rect x="252" y="251" width="62" height="44" rx="17" ${rim}/>
    <path d="M228 268 Q240 261 252 268" fill="none" stroke="#3a3f47" stroke-width="4.5"/>`
}

function wrinkles(shade: string): string {
  return `<path d="M206 208 Q240 201 274 208 M212 223 Q240 217 268 223 M192 322 Q184 338 190 352 M288 322 Q296 338 290 352" fill="none" stroke="${shade}" stroke-width="3" stroke-linecap="round"/>`
}
