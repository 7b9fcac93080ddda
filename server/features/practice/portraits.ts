// Offered to other features: the laboratory draws its faces as practice does.
import { drawPicture } from './lettering.ts'
import type { EyeColour, Sex } from './persons.ts'
import { drawFace } from './portraits/face.ts'
import { drawHair } from './portraits/hair.ts'
import { chooseLooks } from './portraits/looks.ts'
import { drawShoulders } from './portraits/shoulders.ts'
import { createRandom } from './random.ts'

/** A passport-style portrait, plainly drawn, 480 by 600 pixels, JPEG; the same seed gives the same bytes. */
export function createPortrait(subject: {
  seed: string
  sex: Sex
  age: number
  eyeColour?: EyeColour
}): Promise<Buffer> {
  const looks = chooseLooks(createRandom(`portrait/${subject.seed}`), subject)
  const hair = drawHair(looks)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="600" viewBox="0 0 480 600">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${looks.wall[0]}"/><stop offset="1" stop-color="${looks.wall[1]}"/>
      </linearGradient>
    </defs>
    <rect width="480" height="600" fill="url(#wall)"/>
    <g transform="${figureTransform(subject.age)}">
      ${hair.behind}${drawShoulders(looks)}${drawFace(looks)}${hair.before}
    </g>
    <rect y="566" width="480" height="34" fill="#ffffff" fill-opacity="0.82"/>
  </svg>`
  return drawPicture(svg, [
    { text: 'SPECIMEN · NÜMUNƏ', left: 14, top: 574, size: 17, face: 'bold', colour: '#5a6673', spacing: 2 },
  ])
}

/** The head fills the frame as in a passport photograph; small children sit lower and smaller. */
function figureTransform(age: number): string {
  const scale = age >= 15 ? 1.17 : 0.98 + 0.01 * age
  return `translate(${(240 * (1 - scale)).toFixed(1)} ${(585 - 545 * scale).toFixed(1)}) scale(${scale.toFixed(2)})`
}
