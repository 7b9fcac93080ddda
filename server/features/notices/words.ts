import type { Translate } from '../../../contract/i18n.ts'
import type { NoticeKind } from '../../../domain/notices/kinds.ts'

/** A line of a mail: what happened on which case. A draft has no reference yet. */
export function lineOf(t: Translate, { kind, reference }: { kind: NoticeKind; reference: string }): string {
  const what = t(`notices.kind.${kind}`)
  return reference ? t('notices.mail.line', { reference, what }) : what
}
