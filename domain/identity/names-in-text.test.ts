import { describe, expect, it } from 'vitest'
import { namesOthers } from './names-in-text.ts'

describe('names of others in a text', () => {
  const names = namesOthers(['Əliyeva', 'Nigar', 'Əliyeva Nigar'], ['Əliyev', 'Leyla', 'Ли'])

  it.each(['Leyla', 'LEYLA,', 'Leylanın', '(Leyla)', 'Лейла', 'Əliyevin', 'Əliyev', 'Li'])('finds %s', (piece) => {
    expect(names(piece)).toBe(true)
  })

  it.each(['Nigar', 'Əliyeva', 'Nigarın', 'Limassol', 'reyestr', '12.03.2015', ''])('leaves %s', (piece) => {
    expect(names(piece)).toBe(false)
  })
})
