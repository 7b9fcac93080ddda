import type { Looks } from './looks.ts'

/** Neck, shoulders and what covers them, in the 480 by 600 frame. */
export function drawShoulders(looks: Looks): string {
  const wide = looks.female || looks.child ? 0 : 18
  const body = `M${62 - wide} 620 C${66 - wide} 520 ${120 - wide} 478 192 456 Q240 500 288 456 C${360 + wide} 478 ${414 + wide} 520 ${418 + wide} 620 Z`
  return `
    <path d="M194 360 L194 462 C206 496 274 496 286 462 L286 360 Z" fill="${looks.shade}"/>
    <path d="${body}" fill="${looks.cloth}"/>
    ${opening(looks)}`
}

function opening(looks: Looks): string {
  const skin = looks.shade
  switch (looks.clothes) {
    case 'suit':
      return `
        <path d="M190 455 L240 560 L290 455 L300 460 L252 620 L228 620 L180 460 Z" fill="#f4f4f1"/>
        <path d="M192 456 Q240 500 288 456 L240 530 Z" fill="${skin}"/>
        <path d="M192 452 L240 532 L206 546 L178 462 Z" fill="#ffffff"/>
        <path d="M288 452 L240 532 L274 546 L302 462 Z" fill="#ffffff"/>
        <path d="M180 460 L160 470 L176 540 L236 620 L228 590 Z" fill="${looks.clothDark}"/>
        <path d="M300 460 L320 470 L304 540 L244 620 L252 590 Z" fill="${looks.clothDark}"/>
        ${looks.female ? '' : `<path d="M231 534 L249 534 L245 552 L256 620 L224 620 L235 552 Z" fill="${looks.clothDark}"/>`}`
    case 'shirt':
      return `
        <path d="M192 456 Q240 496 288 456 L240 548 Z" fill="${skin}"/>
        <path d="M193 450 L240 540 L200 556 L174 464 Z" fill="${looks.cloth}" stroke="${looks.clothDark}" stroke-width="3"/>
        <path d="M287 450 L240 540 L280 556 L306 464 Z" fill="${looks.cloth}" stroke="${looks.clothDark}" stroke-width="3"/>
        <path d="M240 545 L240 620" stroke="${looks.clothDark}" stroke-width="3"/>
        <circle cx="249" cy="576" r="4" fill="#ffffff" fill-opacity="0.8"/>`
    case 'blouse':
      return `
        <path d="M182 456 C196 500 220 528 240 534 C260 528 284 500 298 456 L288 452 Q240 470 192 452 Z" fill="${skin}"/>
        <path d="M180 456 C196 504 220 532 240 538 C260 532 284 504 300 456" fill="none" stroke="${looks.clothDark}" stroke-width="6"/>`
    case 'turtleneck':
      return `<path d="M190 428 Q240 446 290 428 L298 476 Q240 506 182 476 Z" fill="${looks.clothDark}"/>`
    default:
      return `
        <path d="M190 455 Q240 512 290 455 Z" fill="${skin}"/>
        <path d="M187 454 Q240 516 293 454" fill="none" stroke="${looks.clothDark}" stroke-width="9"/>`
  }
}
