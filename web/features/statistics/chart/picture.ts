import type { DrawingProps } from './drawing-props.ts'

/** Nothing moves. */
export const still = { isAnimationActive: false } as const

/** A chart takes the focus as one picture with a name. */
export const asPicture = ({ name }: DrawingProps) => ({ accessibilityLayer: true, role: 'img', title: name }) as const
