import sharp from 'sharp'
import type { PersonDocument } from '../documents.ts'
import type { Lettering } from '../lettering.ts'
import type { MrzHolder } from '../mrz.ts'
import type { PracticePerson } from '../persons.ts'

export type Field = readonly [label: string, value: string, left: number, top: number]

export function field([label, value, left, top]: Field): Lettering[] {
  return [
    { text: label, left, top, size: 15, colour: '#5d6b72' },
    { text: value, left, top: top + 22, size: 27, face: 'bold' },
  ]
}

export function mrzHolder(person: PracticePerson, paper: PersonDocument): MrzHolder {
  const { familyName, givenNames, birthDate, sex, personalNumber } = person
  const { number, expiresOn } = paper
  const state = person.people.papers.look.alpha3
  return {
    state,
    number,
    familyName,
    givenNames,
    birthDate,
    sex,
    expiresOn,
    ...(personalNumber ? { personalNumber } : {}),
  }
}

export function holds(paper: PersonDocument | undefined, kind: string): PersonDocument {
  if (!paper) throw new RangeError(`This person holds no ${kind}.`)
  return paper
}

/** What a paper prints of its holder, in the letters in which papers of this State do. */
export function writtenOn(person: PracticePerson) {
  if (person.people.papers.look.letters === 'own') {
    const { familyNameOwnScript: familyName, givenNamesOwnScript: givenNames, patronymic } = person
    return {
      familyName,
      givenNames,
      fullGivenNames: patronymic ? `${givenNames} ${patronymic}` : givenNames,
      nameAtBirth: person.nameAtBirthOwnScript ?? familyName,
      birthPlace: person.birthPlace.own,
      address: person.lastAddress.own,
      father: person.parents?.own[0] ?? '',
      mother: person.parents?.own[1] ?? '',
    }
  }
  const { familyName, givenNames, nameAtBirth = familyName } = person
  return {
    ...{ familyName, givenNames, fullGivenNames: givenNames, nameAtBirth },
    birthPlace: person.birthPlace.english,
    address: person.lastAddress.english,
    father: person.parents?.inPassport[0] ?? '',
    mother: person.parents?.inPassport[1] ?? '',
  }
}

export function upper(person: PracticePerson, text: string): string {
  return text.toLocaleUpperCase(person.people.papers.look.locale)
}

export function dotted(date: string): string {
  return date.split('-').reverse().join('.')
}

export function openSheet(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fbfbfa"/>`
}

/** Faint waves, so that the page looks like paper with a pattern and not like a form. */
export function guilloche(width: number, height: number, ink: string): string {
  return Array.from({ length: 16 }, (_, line) => {
    const y = 90 + (line * (height - 90)) / 16
    const swing = 14 + (line % 5) * 7
    return `<path d="M100 ${y} C${width * 0.3} ${y - swing * 3} ${width * 0.6} ${y + swing * 3} ${width - 100} ${y}" fill="none" stroke="${ink}" stroke-opacity="0.1" stroke-width="2"/>`
  }).join('')
}

export function fitPortrait(portrait: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(portrait).resize(width, height).png().toBuffer()
}

/** The word across a picture of the given size, in both languages. */
export function specimen(width: number, height: number, size: number): Lettering[] {
  const across = { face: 'bold', colour: '#b4232a50', turned: -20 } as const
  return [
    { ...across, text: 'SPECIMEN', left: width / 2, top: height / 2 - size * 0.35, size, spacing: size / 12 },
    {
      ...across,
      text: 'NÜMUNƏ',
      left: width / 2 + size * 0.4,
      top: height / 2 + size * 0.85,
      size: size * 0.6,
      spacing: size / 12,
    },
  ]
}
