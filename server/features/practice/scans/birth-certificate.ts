import { drawPicture, type Lettering } from '../lettering.ts'
import type { PracticePerson } from '../persons.ts'
import { createRandom } from '../random.ts'
import { dotted, guilloche, openSheet, specimen, writtenOn } from './sheet.ts'

/** A birth certificate, JPEG. Throws a RangeError for a person of a State of which practice has none. */
export function createBirthCertificateScan(person: PracticePerson): Promise<Buffer> {
  const look = person.people.papers.look
  const { birth } = look
  if (!birth) throw new RangeError('Practice has no birth certificate of this State.')
  const ink = '#5a4a24'
  const random = createRandom(`birth/${person.familyNameOwnScript}/${person.givenNamesOwnScript}/${person.birthDate}`)
  const record = random.integer(100, 4999)
  const written = writtenOn(person)
  const rows: [string, string][] = [
    [birth.names[0], written.nameAtBirth],
    [birth.names[1], written.fullGivenNames],
    [birth.born[0], dotted(person.birthDate)],
    [birth.born[1], written.birthPlace],
    [birth.parents[0], written.father],
    [birth.parents[1], written.mother],
    [birth.record, `${record}, ${person.birthDate.slice(0, 4)}`],
  ]
  const line = (row: number) =>
    `<path d="M110 ${388 + row * 96} H890" stroke="${ink}" stroke-opacity="0.35" stroke-width="2"/>`
  const svg = `${openSheet(1000, 1260)}
    <rect x="36" y="36" width="928" height="1188" fill="#f6f1e2" stroke="${ink}" stroke-opacity="0.6" stroke-width="3"/>
    <rect x="52" y="52" width="896" height="1156" fill="none" stroke="${ink}" stroke-opacity="0.35" stroke-width="1.5"/>
    ${guilloche(1000, 1180, ink)}${rows.map((_, row) => line(row)).join('')}
    <circle cx="770" cy="1090" r="74" fill="none" stroke="#3d4f8a" stroke-opacity="0.55" stroke-width="5"/>
    <circle cx="770" cy="1090" r="56" fill="none" stroke="#3d4f8a" stroke-opacity="0.4" stroke-width="2"/></svg>`
  const writing: Lettering[] = [
    { text: look.title, left: 110, top: 96, size: 26, face: 'serif', colour: ink },
    { text: birth.title, left: 110, top: 158, size: 36, face: 'serif', colour: ink },
    { text: 'BIRTH CERTIFICATE', left: 110, top: 214, size: 20, face: 'bold', colour: ink, spacing: 4 },
    { text: `№ ${random.integer(100000, 999999)}`, left: 700, top: 214, size: 22, face: 'mono' },
    ...rows.flatMap(([label, value], row): Lettering[] => [
      { text: label, left: 110, top: 308 + row * 96, size: 16, colour: '#75694b' },
      { text: value, left: 110, top: 336 + row * 96, size: 30, face: 'serif' },
    ]),
    {
      text: 'NÜMUNƏ',
      left: 770,
      top: 1090,
      size: 17,
      face: 'bold',
      colour: '#3d4f8a',
      turned: -12,
    },
    { text: birth.office, left: 110, top: 1084, size: 16, colour: '#75694b' },
    { text: written.birthPlace, left: 110, top: 1112, size: 26, face: 'serif' },
    ...specimen(1000, 1220, 130),
  ]
  return drawPicture(svg, writing)
}
