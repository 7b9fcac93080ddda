import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readFile } from '../../platform/mrz/read-file.ts'
import { countries } from './countries.ts'
import { createPerson } from './persons.ts'
import { createPortrait } from './portraits.ts'
import { createRandom } from './random.ts'
import { createBirthCertificateScan } from './scans/birth-certificate.ts'
import { createIdentityCardScan } from './scans/identity-card.ts'
import { createPassportScan } from './scans/passport.ts'

const wishes = { asOf: '2026-03-02', nationality: 'AZ', passport: 'valid', identityCard: 'valid' } as const
const portraitOf = (seed: string) => createPortrait({ seed, sex: 'female', age: 31, eyeColour: 'green' })

test('a portrait is a JPEG of 480 by 600, the same for the same seed', async () => {
  const [first, again, other] = await Promise.all([portraitOf('a'), portraitOf('a'), portraitOf('b')])
  expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 600 })
  expect(first.equals(again)).toBe(true)
  expect(first.equals(other)).toBe(false)
})

test('writing is really drawn: the strip with the word SPECIMEN is not blank', async () => {
  const strip = sharp(await portraitOf('a')).extract({ left: 14, top: 574, width: 200, height: 20 })
  const { channels } = await sharp(await strip.png().toBuffer()).stats()
  expect(channels[0]!.stdev).toBeGreaterThan(15)
})

test('papers are JPEGs and the same each time, of every State whose nationals are asked for', async () => {
  for (const { state: nationality } of countries.filter(({ peoples }) => peoples)) {
    const person = createPerson(createRandom('papers'), { ...wishes, nationality })
    const portrait = await portraitOf('a')
    const passport = await createPassportScan(person, portrait)
    const card = await createIdentityCardScan(person, portrait)
    expect(await sharp(passport).metadata()).toMatchObject({ format: 'jpeg', width: 1250, height: 880 })
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1080, height: 1280 })
    expect(passport.equals(await createPassportScan(person, portrait))).toBe(true)
  }
})

test('the lines of a passport and of a card can be read from their pictures', async () => {
  const person = createPerson(createRandom('papers'), wishes)
  const portrait = await portraitOf('a')
  for (const [picture, paper] of [
    [await createPassportScan(person, portrait), person.passport],
    [await createIdentityCardScan(person, portrait), person.identityCard],
  ] as const) {
    const read = await readFile(picture, 'jpeg', wishes.asOf)
    expect(read).toMatchObject({
      zones: [{ result: { valid: true, documentNumber: paper?.number, birthDate: person.birthDate } }],
    })
  }
})

test('a birth certificate is drawn for States that have one', async () => {
  const azerbaijani = createPerson(createRandom('birth'), wishes)
  const scan = await createBirthCertificateScan(azerbaijani)
  expect(await sharp(scan).metadata()).toMatchObject({ format: 'jpeg' })
  const german = createPerson(createRandom('birth'), { ...wishes, nationality: 'DE' })
  expect(() => createBirthCertificateScan(german)).toThrow(RangeError)
})

test('no paper is drawn that the person does not hold', async () => {
  const person = createPerson(createRandom('none'), { ...wishes, passport: 'none', identityCard: 'none' })
  const portrait = await portraitOf('a')
  await expect(createPassportScan(person, portrait)).rejects.toThrow(RangeError)
  await expect(createIdentityCardScan(person, portrait)).rejects.toThrow(RangeError)
})
