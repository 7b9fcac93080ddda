import type { FileView } from '../../../../contract/drafts.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { InformationItem, InformationRequestView } from '../../../../contract/words.ts'
import type { Fault } from '../act/use-act.ts'

/** How one item is answered, as it is written. */
export interface GivenDraft {
  how: 'later' | 'given' | 'corrigendum' | 'not_available'
  number: string
  reason: string
  text: string
  files: FileView[]
}
export interface AnswerDraft {
  requestId: string
  given: Record<string, Partial<GivenDraft>>
}

export const notYet: GivenDraft = { how: 'later', number: '', reason: '', text: '', files: [] }

/** What is written of one item, as far as anything is. */
export function givenOf({ given }: Pick<AnswerDraft, 'given'>, itemId: string): GivenDraft {
  return { ...notYet, ...given[itemId] }
}

/** The items of a request that still wait. */
export function waiting({ items }: Pick<InformationRequestView, 'items'>): InformationItem[] {
  return items.filter((item) => !item.answer)
}

/** Fingerprints come as evidence, whose readers are fewer. */
export function takesFiles({ kind }: Pick<InformationItem, 'kind'>): boolean {
  return kind !== 'fingerprints'
}

/** The payload, and what is still missing in it; what is left for later is left out. Faults are named by the item. */
export function readAnswers(draft: AnswerDraft, request: InformationRequestView | undefined, t: Translate) {
  const faults: Fault[] = []
  const open = request ? waiting(request) : []
  const answers = open.flatMap(({ itemId, kind }): object[] => {
    const { how, number, reason, text, files } = givenOf(draft, itemId)
    const documentIds = takesFiles({ kind }) ? files.map(({ documentId }) => documentId) : []
    const brought = documentIds.length > 0 ? { documentIds } : {}
    const say = (field: string, id: string) => faults.push({ path: `${itemId}.${field}`, message: t(id) })
    const words = text.trim()
    if (how === 'later') return []
    if (how === 'given') {
      if (words === '' && documentIds.length === 0) say('text', 'information.give.missing-text')
      return [{ itemId, kind: how, text: words, ...brought }]
    }
    if (how === 'corrigendum') {
      if (number === '') say('number', 'information.give.missing-number')
      return [{ itemId, kind: how, number: Number(number), text: words }]
    }
    if (reason === '') say('reason', 'information.give.missing-why')
    return [{ itemId, kind: how, reason, text: words, ...brought }]
  })
  if (answers.length === 0)
    faults.push({ path: `${open[0]?.itemId ?? ''}.how`, message: t('information.give.nothing') })
  return { input: { requestId: request?.requestId ?? '', answers }, faults }
}
