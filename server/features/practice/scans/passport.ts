import { drawLine } from '../../../platform/mrz/draw-lines.ts'
import { drawPicture } from '../lettering.ts'
import { td3Lines } from '../mrz.ts'
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

/** The data page, JPEG. Throws a RangeError for a person without a passport. */
export async function createPassportScan(person: PracticePerson, portrait: Buffer): Promise<Buffer> {
  const paper = holds(person.passport, 'passport')
  const { look } = person.people.papers
  const written = writtenOn(person)
  const lines = td3Lines(mrzHolder(person, paper))
  const svg = `${openSheet(1250, 880)}
    <rect x="20" y="20" width="1210" height="840" rx="22" fill="${look.paper}" stroke="${look.ink}" stroke-opacity="0.5" stroke-width="2"/>
    ${guilloche(1250, 660, look.ink)}
    <rect x="20" y="690" width="1210" height="170" fill="#ffffff" fill-opacity="0.75"/>
    ${lines.map((text, row) => drawLine({ text, left: 64, base: 756 + row * 64, pitch: 25.4 })).join('')}</svg>`
  const fields: Field[] = [
    [look.labels.type, 'P', 430, 170],
    [look.labels.state, look.alpha3, 560, 170],
    [look.labels.number, paper.number, 870, 170],
    [look.labels.familyName, upper(person, written.familyName), 430, 250],
    [look.labels.givenNames, upper(person, written.fullGivenNames), 430, 330],
    [look.labels.nationality, look.state, 430, 410],
    [look.labels.birthDate, dotted(person.birthDate), 430, 490],
    [look.labels.sex, person.sex === 'female' ? look.female : look.male, 700, 490],
    ...(person.personalNumber ? [[look.labels.personalNumber, person.personalNumber, 870, 490] as const] : []),
    [look.labels.birthPlace, upper(person, written.birthPlace), 430, 570],
    [look.labels.issuedOn, dotted(paper.issuedOn), 700, 570],
    [look.labels.expiresOn, dotted(paper.expiresOn), 960, 570],
    [look.labels.authority, upper(person, paper.authority), 870, 410],
  ]
  return drawPicture(
    svg,
    [
      { text: look.title, left: 60, top: 46, size: 29, face: 'serif', colour: look.ink },
      { text: look.passport, left: 60, top: 98, size: 24, face: 'bold', colour: look.ink, spacing: 3 },
      ...fields.flatMap(field),
      ...specimen(1250, 880, 150),
    ],
    [{ input: await fitPortrait(portrait, 320, 400), left: 64, top: 190 }],
  )
}
