import { Checkbox, createTheme, Radio, type VariantColorsResolver } from '@mantine/core'

/** Colours that a button or badge may take; each has `--name`, `--name-strong` and `--name-soft` in tokens.css. */
const families = new Set(['accent', 'alert', 'warn', 'good', 'seal'])

/**
 * Colours come from tokens.css in both schemes. Mantine's own resolver would compute the text colour from the light
 * scheme only, and print white on the pale accent of the dark one.
 */
const resolveColors: VariantColorsResolver = ({ color, variant }) => {
  const family = color && families.has(color) ? color : 'accent'
  const strong = family === 'accent' || family === 'alert' ? `var(--${family}-strong)` : `var(--${family})`
  const tone = `var(--${family})`
  const soft = `var(--${family}-soft)`
  switch (variant) {
    case 'filled':
      return { background: tone, hover: strong, color: 'var(--on-accent)', border: '1px solid transparent' }
    case 'light':
      return { background: soft, hover: soft, color: tone, border: '1px solid transparent' }
    case 'outline':
      return { background: 'transparent', hover: soft, color: tone, border: `1px solid ${tone}` }
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: soft, color: tone, border: '1px solid transparent' }
    default:
      return {
        background: 'var(--sheet)',
        hover: 'var(--sunken)',
        color: 'var(--ink)',
        border: '1px solid var(--edge)',
      }
  }
}

export const theme = createTheme({
  primaryColor: 'teal',
  autoContrast: true,
  cursorType: 'pointer',
  defaultRadius: 3,
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver: resolveColors,
  components: {
    // 24 px is the least target size of WCAG 2.2, 2.5.8.
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', allowDeselect: false, checkIconPosition: 'right' } },
    Menu: { defaultProps: { position: 'bottom-end', withinPortal: true, shadow: 'none' } },
  },
})
