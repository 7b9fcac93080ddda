import type { Localized } from '../domain/agreement/form.ts'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import type { Conflict } from '../domain/evidence/conflicts.ts'
import type { Established } from '../domain/evidence/establishes.ts'
import type { EvidenceFacts, Weighed } from '../domain/evidence/item.ts'
import type { Translate } from './i18n.ts'
import type { Formatter } from './i18n-format.ts'
import { listed } from './listed.ts'

/** What evidence establishes, in the words of the page and of the printed copy alike. */

export interface EvidenceSpeech {
  t: Translate
  format: Pick<Formatter, 'date' | 'list'>
  text: (localized: Localized) => string
  pack: Pick<AgreementPack, 'evidence'>
}

/** As many means as are named one by one among those that would help. */
const mostNamed = 5

/** What follows from one means of evidence for this case, in one sentence, and why it counts otherwise than it is called. */
export function itemWords(
  { tier, about, as, reasons, article, validity }: Weighed,
  { t, format, text }: EvidenceSpeech,
): { sentence: string; validity: string; reasons: string[] } {
  const title = as ? text(as.title) : ''
  const date = 'since' in validity ? format.date(validity.since) : ''
  return {
    sentence: tier
      ? t(`evidence.item.${about}.${tier}`, { article })
      : t(article ? 'evidence.item.nothing.by' : 'evidence.item.nothing', { article }),
    validity: t(`evidence.validity.${validity.state}`, { date }),
    reasons: reasons.map((reason) => t(`evidence.reason.${reason}${as ? '' : '.nothing'}`, { title })),
  }
}

export interface EstablishedWords {
  sentence: string
  /** By which means, with the article. */
  by: string | null
  identity: string
  /** What does not fit together; null where nothing was found. */
  conflicts: string[]
  helps: string | null
  aliases: { name: string; spellings: string | null; birthDate: string; source: string; status: string }[]
}

/** What the evidence about one person establishes together; `items` are those of the file. */
export function establishedWords(
  found: Established,
  items: readonly Pick<EvidenceFacts, 'itemId' | 'category'>[],
  words: EvidenceSpeech,
): EstablishedWords {
  const { t, format, text, pack } = words
  const { question, standing, doubt, article, identity, identityDoubt, aliases, conflicts, helps } = found
  const called = (category: string) => {
    const rule = pack.evidence.find(({ id }) => id === category)
    return rule ? text(rule.title) : category
  }
  const titleOf = (itemId: string) => called(items.find((one) => one.itemId === itemId)?.category ?? '')
  const means = [...new Set(found.by.map(titleOf))]
  const named = helps.slice(0, mostNamed).map(called)
  const empty = found.items.length === 0 && standing !== 'not_asked'
  return {
    sentence: [
      ...(doubt ? [t(`evidence.doubt.${doubt}`)] : []),
      t(empty ? `evidence.${question}.no-document` : `evidence.${question}.${standing}`),
    ].join(' '),
    by: means.length > 0 ? t('evidence.by', { means: means.join('; '), article }) : null,
    identity: t(identityDoubt ? `evidence.identity.stated.${identityDoubt}` : `evidence.identity.${identity}`),
    conflicts: conflicts.map((one) => conflictWords(one, items, words)),
    helps:
      named.length > 0
        ? t('evidence.helps', { means: named.join('; '), more: Math.max(0, helps.length - mostNamed) })
        : null,
    aliases: aliases.map(({ name, spellings, birthDate, sources, status }) => ({
      name: name || t('evidence.alias.no-name'),
      spellings:
        spellings.length > 1
          ? t('evidence.alias.spellings', {
              names: spellings
                .slice(1)
                .map((one) => one.name)
                .join('; '),
            })
          : null,
      birthDate: birthDate ? format.date(birthDate) : '',
      source: listed(
        t,
        sources.map((source) => t(`evidence.alias.source.${source}`)),
      ),
      status: t(`evidence.alias.status.${status}`),
    })),
  }
}

/** What does not fit together, in one line. */
export function conflictWords(
  conflict: Conflict,
  items: readonly Pick<EvidenceFacts, 'itemId' | 'category'>[],
  { t, format, text, pack }: EvidenceSpeech,
): string {
  const categories = conflict.itemIds.map((id) => items.find((one) => one.itemId === id)?.category ?? '')
  const titles = categories.map((category) => pack.evidence.find(({ id }) => id === category)?.title)
  const means = [...new Set(titles.map((title) => (title ? text(title) : '')))].join('; ')
  const written = 'values' in conflict ? conflict.values : []
  const values = written
    .map((value) => (conflict.code === 'birth_dates_differ' ? format.date(value) : value))
    .join(' / ')
  return t(`evidence.conflict.${conflict.code}`, { means, values })
}
