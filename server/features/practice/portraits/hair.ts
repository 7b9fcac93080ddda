import type { Looks } from './looks.ts'

/** What falls behind neck and shoulders, and what lies over the forehead. */
export function drawHair(looks: Looks): { behind: string; before: string } {
  const { breadth: b, hair } = looks
  const left = 240 - b
  const right = 240 + b
  const path = (d: string, fill = hair) => `<path d="${d}" fill="${fill}"/>`
  const crown = (drop: number, line: string) =>
    path(
      `M${left - 6} ${drop} C${left - 22} 118 ${240 - 56} 118 240 118 C${240 + 56} 118 ${right + 22} 118 ${right + 6} ${drop} ${line} Z`,
    )
  const parting = `C${right - 4} 214 ${right - 34} 198 262 190 C220 214 ${left + 26} 214 ${left - 6} 262`
  const even = `C${right - 6} 206 ${240 + 40} 192 240 192 C${240 - 40} 192 ${left + 6} 206 ${left - 6} 258`
  switch (looks.cut) {
    case 'crop':
      return {
        behind: '',
        before: path(
          `M${left - 4} 262 C${left - 12} 138 ${240 - 44} 134 240 134 C${240 + 44} 134 ${right + 12} 138 ${right + 4} 262 C${right - 2} 216 ${right - 24} 196 ${right - 40} 200 Q240 190 ${left + 40} 200 C${left + 24} 196 ${left + 2} 216 ${left - 4} 262 Z`,
        ),
      }
    case 'side':
      return { behind: '', before: crown(262, parting) }
    case 'balding':
      return {
        behind: '',
        before: [-1, 1]
          .map((side) => {
            const edge = 240 + side * b
            return path(
              `M${edge + side * 6} 286 C${edge + side * 18} 236 ${edge + side * 4} 208 ${edge - side * 14} 200 C${edge - side * 12} 222 ${edge - side * 8} 240 ${edge - side * 4} 280 Z`,
            )
          })
          .join(''),
      }
    case 'long':
      return {
        behind: path(
          `M${left - 26} 240 C${left - 30} 92 ${right + 30} 92 ${right + 26} 240 L${right + 40} 500 Q240 540 ${left - 40} 500 Z`,
        ),
        before: crown(290, parting.replace(/262$/, '290')),
      }
    case 'bob':
      return {
        behind: path(
          `M${left - 26} 240 C${left - 30} 96 ${right + 30} 96 ${right + 26} 240 L${right + 24} 404 Q${right} 424 ${right - 30} 408 L${left + 30} 408 Q${left} 424 ${left - 24} 404 Z`,
        ),
        before: crown(286, parting.replace(/262$/, '286')),
      }
    case 'fringe':
      return {
        behind: path(
          `M${left - 26} 240 C${left - 30} 96 ${right + 30} 96 ${right + 26} 240 L${right + 28} 440 Q240 470 ${left - 28} 440 Z`,
        ),
        before: crown(
          290,
          `C${right - 8} 244 ${right - 14} 232 ${right - 18} 226 Q240 240 ${left + 18} 226 C${left + 14} 232 ${left + 8} 244 ${left - 6} 290`,
        ),
      }
    case 'bun':
      return {
        behind: `<ellipse cx="240" cy="112" rx="52" ry="44" fill="${hair}"/>`,
        before: crown(266, even.replace(/258$/, '266')),
      }
    case 'pigtails':
      return {
        behind: [-1, 1]
          .map(
            (side) =>
              `<ellipse cx="${240 + side * (b + 40)}" cy="346" rx="30" ry="72" fill="${hair}"/><circle cx="${240 + side * (b + 26)}" cy="282" r="15" fill="${looks.cloth}"/>`,
          )
          .join(''),
        before: crown(270, even.replace(/258$/, '270')),
      }
    case 'scarf':
      return scarf(looks)
    default:
      return { behind: '', before: crown(258, even) }
  }
}

function scarf({ breadth: b, cloth, clothDark, hair }: Looks): { behind: string; before: string } {
  const left = 240 - b
  const right = 240 + b
  const inner = `M240 178 C${right - 30} 178 ${right - 2} 214 ${right - 4} 268 C${right - 4} 340 ${240 + b * 0.6} 398 240 404 C${240 - b * 0.6} 398 ${left + 4} 340 ${left + 4} 268 C${left + 2} 214 ${left + 30} 178 240 178 Z`
  const outer = `M240 112 C${right + 14} 112 ${right + 34} 190 ${right + 30} 290 C${right + 26} 390 ${right + 44} 440 ${right + 66} 506 Q240 560 ${left - 66} 506 C${left - 44} 440 ${left - 26} 390 ${left - 30} 290 C${left - 34} 190 ${left - 14} 112 240 112 Z`
  return {
    behind: '',
    before: `
      <path d="M240 166 C${right - 34} 166 ${right - 8} 196 ${right - 6} 236 C${right - 40} 190 ${left + 40} 190 ${left + 6} 236 C${left + 8} 196 ${left + 34} 166 240 166 Z" fill="${hair}"/>
      <path fill-rule="evenodd" d="${outer} ${inner}" fill="${cloth}"/>
      <path d="M${left + 10} 360 C${left + 40} 430 ${right - 60} 440 ${right + 30} 470 M${left - 20} 450 C${left + 60} 500 ${right - 80} 480 ${right + 10} 500" fill="none" stroke="${clothDark}" stroke-width="5" stroke-linecap="round"/>`,
  }
}
