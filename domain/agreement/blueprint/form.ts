import type { FormField } from '../form.ts'
import type { Block } from './document.ts'
import { type PackWords, rule } from './words.ts'

/** The application form section by section, with every field that it asks. */
export function form(words: PackWords): Block[] {
  const { pack, t, text, titleOf } = words
  const { title, statement, sections } = pack.form
  return [
    ...sections.flatMap((section): Block[] => {
      const marks = [
        t('blueprint.form.part', { section: t(`agreements.section.${section.section}`) }),
        section.repeats && t('blueprint.form.repeats'),
        section.optional && t('blueprint.form.optional'),
        section.photograph && t('blueprint.form.photograph'),
        section.procedures && `${t('agreement.only-in', { procedures: words.procedures(section.procedures) })}.`,
        section.personClasses &&
          `${t('agreement.only-of', { classes: section.personClasses.map((id) => titleOf(pack.personClasses, id)).join(', ') })}.`,
      ]
      const heading = `${section.letter}. ${text(section.title)}`
      const head: Block[] = [
        { kind: 'heading', text: heading },
        { kind: 'text', text: marks.filter(Boolean).join(' ') },
      ]
      if (section.kind === 'evidence') return [...head, { kind: 'text', text: t('blueprint.form.evidence') }]
      return [...head, fields(words, heading, section.fields)]
    }),
    { kind: 'heading', text: t('agreement.statement') },
    rule(words, text(title), { lines: [text(statement)] }),
    ...pack.procedures.flatMap(({ course }) =>
      course?.form ? [rule(words, text(course.form.title), { lines: [text(course.form.statement)] })] : [],
    ),
  ]
}

function fields(words: PackWords, caption: string, list: readonly FormField[]): Block {
  const { t, text } = words
  return {
    kind: 'table',
    caption,
    columns: [
      { title: t('blueprint.form.number'), share: 1 },
      { title: t('blueprint.form.field'), share: 6 },
      { title: t('blueprint.form.answer'), share: 4.4 },
      { title: t('blueprint.form.required'), share: 2.2 },
    ],
    rows: list.map((field) => [
      field.number ?? '–',
      [text(field.label), field.hint && text(field.hint), field.ifMissing && text(field.ifMissing)]
        .filter(Boolean)
        .join('\n'),
      answer(words, field),
      t(field.required ? 'blueprint.yes' : 'blueprint.no'),
    ]),
    toFill: false,
  }
}

/** What kind of answer a field takes; of a choice, which. */
function answer({ t, text }: PackWords, { type, options = [] }: FormField): string {
  return type === 'choice' ? options.map((one) => text(one.title)).join(', ') : t(`blueprint.form.type.${type}`)
}
