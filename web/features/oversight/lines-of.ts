import { copyPurposes } from '../../../contract/copy-purposes.ts'
import type { Translate } from '../../../contract/i18n.ts'
import type { Formatter } from '../../../contract/i18n-format.ts'
import type { Look } from '../../../contract/oversight.ts'

export interface LookLine {
  key: string
  text: string
  /** What the official stated in words. */
  said: string | null
  /** Something that is rare: a sealed section, a copy, an export. */
  open: boolean
}

const documents = [
  'photograph',
  'evidence',
  'form',
  'reply',
  'paper_reply',
  'transfer_notice',
  'message',
  'answer',
  'register_scan',
]

/** What was seen in one sitting, alike looks counted once; whatever was opened or taken along stands with its own time. */
export function linesOf(t: Translate, format: Formatter, looks: readonly Look[]): LookLine[] {
  const alike = new Map<string, Look[]>()
  for (const look of looks) {
    const single = ['sealed', 'copy', 'export'].includes(look.kind) && !/^desk_/.test(look.act)
    const key = single ? look.lookId : `${look.act} ${look.document} ${look.bySystem}`
    alike.set(key, [...(alike.get(key) ?? []), look])
  }
  return [...alike].flatMap(([key, group]) => {
    const look = group[0]
    if (!look) return []
    const open = ['sealed', 'copy', 'export'].includes(look.kind)
    const what = t(`oversight.act.${look.act}`, { ...wordsOf(t, look), count: countOf(look, group) })
    const system = look.bySystem ? ` ${t('oversight.by-system')}` : ''
    const time = open ? `${format.time(look.at)} · ` : ''
    return [{ key, text: `${time}${what}${system}`, said: look.kind === 'sealed' ? look.purpose : null, open }]
  })
}

/** Rows of a table or persons that were found where the look says it; otherwise how often it was looked. */
function countOf(look: Look, group: readonly Look[]): number {
  if (look.act === 'searched' || look.act === 'persons_searched') return group.length
  return look.count ?? group.length
}

function wordsOf(t: Translate, { section, document, purpose, act }: Look): Record<string, string> {
  const known = documents.includes(document ?? '') ? document : 'other'
  const stated = copyPurposes.find((one) => one === purpose)
  return {
    section: section ? t(`agreements.section.${section}`) : '',
    document: t(`oversight.document.${known}`),
    purpose: act === 'case_printed' && stated ? t(`copy.purpose.${stated}`) : t('oversight.purpose.gone'),
  }
}
