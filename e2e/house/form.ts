import type { FormField } from '../../domain/agreement/form.ts'
import type { AgreementPack } from '../../domain/agreement/schema.ts'
import type { Visitor } from './browser.ts'
import { choose, press, startsWith, typed } from './hand.ts'

/** The answer to one question of the form: a value as the pack writes it, or why there is none. */
export type Given = string | { absent: string }

/** Answers every question of the section that is open; where nothing is known, says so. */
export async function fillSection(
  visitor: Visitor,
  pack: AgreementPack,
  id: string,
  given: Record<string, Given>,
): Promise<void> {
  const section = pack.form.sections.find((one) => one.id === id)
  if (!section) throw new RangeError(`The form has no section ${id}.`)
  await visitor.page.getByRole('heading', { level: 1 }).getByText(section.title.en).waitFor()
  for (const field of section.fields) await answer(visitor, field, given[field.id] ?? { absent: 'not_known' })
}

async function answer({ page, t }: Visitor, field: FormField, given: Given): Promise<void> {
  const label = field.label.en
  if (typeof given !== 'string') {
    await press(page, `${t('ui.field.not-available')} ${label}`)
    await page.getByLabel(t('ui.field.not-available-reason', { label })).selectOption(given.absent)
    return
  }
  const few = field.type === 'choice' && (field.options ?? []).length <= 4
  if (few) return choose(page, label, field.options?.find((one) => one.id === given)?.title.en ?? given)
  const control = page.getByLabel(startsWith(label))
  if (field.type === 'choice' || field.type === 'country') await control.selectOption(given)
  else await control.fill(field.type === 'date' ? typed(given) : given)
}

/** Attaches files where the page asks for them, with the declaration that goes with every upload. */
export async function attach(
  { page, t }: Visitor,
  label: string,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  // Twenty megabytes take their time on their way into the browser.
  await page.getByLabel(label).setInputFiles(files, { timeout: 60_000 })
  await page.getByLabel(t('ui.file.declaration', { count: files.length })).check()
  await press(page, t('ui.file.attach', { count: files.length }))
}
