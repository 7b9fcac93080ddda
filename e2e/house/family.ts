import { createFamily } from '../../server/features/practice/families.ts'
import { ageOn, type PracticePerson } from '../../server/features/practice/persons.ts'
import { createPortrait } from '../../server/features/practice/portraits.ts'
import { createRandom } from '../../server/features/practice/random.ts'
import { createIdentityCardScan } from '../../server/features/practice/scans/identity-card.ts'
import { pdfFile } from '../../server/platform/documents/sample-files.ts'
import type { Given } from './form.ts'

/** A father and a child who do not exist, and what the officer has of them. */
export async function createCase(today: string) {
  const { principal, children } = createFamily(createRandom('the journey'), {
    asOf: today,
    nationality: 'AZ',
    principal: 'husband',
    children: 1,
    identityCard: 'valid',
  })
  const [child] = children
  if (!child) throw new RangeError('The family has no child.')
  const portrait = await createPortrait({ seed: 'the journey', sex: 'male', age: ageOn(principal.birthDate, today) })
  return {
    father: { person: principal, answers: particularsOf(principal) },
    child: { person: child, answers: particularsOf(child) },
    portrait: { name: 'portrait.jpg', mimeType: 'image/jpeg', buffer: portrait },
    scans: [
      { name: 'card.jpg', mimeType: 'image/jpeg', buffer: await createIdentityCardScan(principal, portrait) },
      { name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdfFile() },
    ],
  }
}

/** By the field of the form. What is not here is said to be not available. */
function particularsOf(person: PracticePerson): Record<string, Given> {
  const ownScript = `${person.familyNameOwnScript} ${person.givenNamesOwnScript} ${person.patronymic ?? ''}`.trim()
  return {
    family_name: person.familyName,
    given_names: person.givenNames,
    name_in_own_script: ownScript,
    birth_date: person.birthDate,
    birth_place: person.birthPlace.english,
    sex: person.sex,
    height: String(person.height),
    eye_colour: person.eyeColour,
    nationality: 'AZ',
    language: 'Azerbaijani',
    civil_status: person.civilStatus,
    last_address: person.lastAddress.english,
  }
}
