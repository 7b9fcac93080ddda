import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { ruleOf } from '../../../domain/quality/catalogue.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'

/** A rule in the reader's language: what it found, why it matters, how to mend it. */
export function ruleWords({ t }: Speech, code: string) {
  const { dimension, severity } = ruleOf(code)
  const id = `quality-rules.${code}`
  return { rule: code, title: t(id), why: t(`${id}.why`), mend: t(`${id}.mend`), dimension, severity }
}

/** Where a finding lies, as the form calls it. */
export function fieldWords(pack: AgreementPack, words: Speech, name: string | null) {
  if (name === null) return null
  const [section, field] = name.split('.')
  if (section === 'evidence') {
    const known = field !== undefined && words.has(`quality-rules.place.evidence.${field}`)
    return { name, label: words.t(known ? `quality-rules.place.evidence.${field}` : 'quality-rules.place.evidence') }
  }
  const asked = pack.form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field)
  return { name, label: asked?.label[words.language] ?? asked?.label.en ?? name }
}
