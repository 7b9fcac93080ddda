import { drawLine } from '../../../platform/mrz/draw-lines.ts'
import { drawPicture } from '../lettering.ts'
import { td1Lines } from '../mrz.ts'
import type { PracticePerson } from '../persons.ts'
import {
  dotted,
  type Field,
  field,
  fitPortrait,
  guilloche,
  holds,
  mrzHolder,
  openSheet,
  specimen,
  upper,
  writtenOn,
} from './sheet.ts'

/** Both sides on one sheet, as a scanner at a counter gives them, JPEG. Throws a RangeError for a person without a card. */
export async function createIdentityCardScan(person: PracticePerson, portrait: Buffer): Promise<Buffer> {
  const paper = holds(person.identityCard, 'identity card')
  const { look } = person.people.papers
  const written = writtenOn(person)
  const lines = td1Lines(mrzHolder(person, paper))
  const side = (top: number) =>
    `<rect x="90" y="${top}" width="900" height="568" rx="34" fill="${look.paper}" stroke="${look.ink}" stroke-opacity="0.5" stroke-width="2"/>`
  const svg = `${openSheet(1080, 1280)}<rect width="1080" height="1280" fill="#fbfbfa"/>${side(50)}${side(664)}
    ${guilloche(1080, 500, look.ink)}
    <rect x="92" y="1000" width="896" height="196" fill="#ffffff" fill-opacity="0.75"/>
    ${lines.map((text, row) => drawLine({ text, left: 136, base: 1056 + row * 60, pitch: 26.8 })).join('')}</svg>`
  const fields: Field[] = [
    [look.labels.familyName, upper(person, written.familyName), 400, 186],
    [look.labels.givenNames, upper(person, written.givenNames), 400, 262],
    ...(person.patronymic ? [[look.labels.patronymic, upper(person, person.patronymic), 400, 338] as const] : []),
    [look.labels.birthDate, dotted(person.birthDate), 400, 414],
    [look.labels.sex, person.sex === 'female' ? look.female : look.male, 690, 414],
    [look.labels.number, paper.number, 400, 490],
    ...(person.personalNumber ? [[look.labels.personalNumber, person.personalNumber, 690, 490] as const] : []),
    [look.labels.birthPlace, upper(person, written.birthPlace), 140, 706],
    [look.labels.height, `${person.height} cm`, 690, 706],
    [look.labels.address, written.address, 140, 782],
    [look.labels.issuedOn, dotted(paper.issuedOn), 140, 858],
    [look.labels.expiresOn, dotted(paper.expiresOn), 400, 858],
    [look.labels.authority, upper(person, paper.authority), 690, 858],
  ]
  return drawPicture(
    svg,
    [
      { text: look.title, left: 136, top: 78, size: 25, face: 'serif', colour: look.ink },
      { text: look.card, left: 136, top: 122, size: 20, face: 'bold', colour: look.ink, spacing: 2 },
      ...fields.flatMap(field),
      ...specimen(1080, 668, 110),
      ...specimen(1080, 1800, 110),
    ],
    [{ input: await fitPortrait(portrait, 232, 290), left: 136, top: 186 }],
  )
}
