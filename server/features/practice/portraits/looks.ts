import type { EyeColour, Sex } from '../persons.ts'
import type { Random } from '../random.ts'

export type HairCut = 'short' | 'side' | 'crop' | 'balding' | 'long' | 'bob' | 'bun' | 'scarf' | 'fringe' | 'pigtails'
export type Clothes = 'suit' | 'shirt' | 'crew' | 'blouse' | 'turtleneck'

export interface Looks {
  child: boolean
  female: boolean
  old: boolean
  skin: string
  shade: string
  lips: string
  hair: string
  eyes: string
  cut: HairCut
  beard: 'none' | 'moustache' | 'full' | 'stubble'
  glasses: boolean
  clothes: Clothes
  cloth: string
  clothDark: string
  wall: readonly [string, string]
  /** Half width of the face; its chin follows. */
  breadth: number
  smile: number
  browLift: number
}

export function chooseLooks(random: Random, subject: { sex: Sex; age: number; eyeColour?: EyeColour }): Looks {
  const { age } = subject
  const female = subject.sex === 'female'
  const child = age < 15
  const old = age >= 50
  const [skin, shade, lips] = random.pick(skins)
  const [cloth, clothDark] = random.pick(cloths)
  const cut = random.pick(cuts(female, child, age))
  return {
    child,
    female,
    old,
    skin,
    shade,
    lips: female ? lips : shade,
    hair: old && random.chance(0.7) ? random.pick(greyHair) : random.pick(darkHair),
    eyes: irises[subject.eyeColour ?? 'brown'],
    cut,
    beard:
      female || age < 20 ? 'none' : random.pick(['none', 'none', 'moustache', 'full', 'stubble', 'stubble'] as const),
    glasses: !child && random.chance(old ? 0.35 : 0.12),
    clothes: cut === 'scarf' ? 'turtleneck' : random.pick(wardrobe(female, child)),
    cloth,
    clothDark,
    wall: random.pick(walls),
    breadth: child ? random.integer(98, 104) : random.integer(female ? 86 : 92, female ? 95 : 103),
    smile: random.integer(3, 11),
    browLift: random.integer(-3, 4),
  }
}

function cuts(female: boolean, child: boolean, age: number): readonly HairCut[] {
  if (child) return female ? ['pigtails', 'long', 'bob', 'fringe'] : ['short', 'crop', 'side']
  if (female)
    return age > 48 ? ['bob', 'bob', 'bun', 'scarf', 'scarf'] : ['long', 'long', 'bob', 'bun', 'fringe', 'scarf']
  return age > 40 ? ['short', 'side', 'balding', 'balding', 'crop'] : ['short', 'side', 'crop']
}

function wardrobe(female: boolean, child: boolean): readonly Clothes[] {
  if (child) return ['crew', 'shirt', 'turtleneck']
  return female ? ['blouse', 'blouse', 'suit', 'turtleneck', 'crew'] : ['suit', 'shirt', 'shirt', 'crew', 'turtleneck']
}

const irises: Record<EyeColour, string> = {
  brown: '#5b3a24',
  hazel: '#7d5a2c',
  green: '#587a52',
  blue: '#4f7fa6',
  grey: '#72808c',
}

const skins = [
  ['#f3d3b8', '#dfb08f', '#c4706a'],
  ['#eac3a2', '#d09f7a', '#b9655d'],
  ['#dfb08a', '#c08b64', '#ab5b52'],
  ['#c99670', '#a97650', '#96504a'],
] as const

const darkHair = ['#241a16', '#33241c', '#47301f', '#5f4129', '#1b1a1f'] as const
const greyHair = ['#8f8f93', '#b3b1ad', '#6d6a68'] as const
const walls = [
  ['#e6edf2', '#cfdbe4'],
  ['#edeae3', '#dad4c8'],
  ['#e5ece6', '#ccd9d0'],
] as const

const cloths = [
  ['#2f4a63', '#223649'],
  ['#6b3f4b', '#512e38'],
  ['#3d5a4c', '#2d4338'],
  ['#4a4a55', '#34343d'],
  ['#8a6a45', '#6c5234'],
  ['#5d6f94', '#475676'],
] as const
