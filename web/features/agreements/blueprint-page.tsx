import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { AgreementVersion } from '../../../contract/agreements.ts'
import { officialLanguages } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import page from './agreement-page.module.css'
import { agreementQuery } from './agreement-query.ts'
import styles from './blueprint.module.css'
import { BlueprintBlock } from './blueprint-blocks.tsx'
import { blueprintFile, blueprintQuery } from './blueprint-query.ts'
import { CertaintyLegend } from './certainty-legend.tsx'
import part from './part.module.css'

/** The agreement as the document that both sides negotiate and sign, to read, to print and to take along as a file. */
export function BlueprintPage() {
  const { t } = useSpoken()
  const { agreementId = '' } = useParams({ strict: false })
  const { version }: { version?: string } = useSearch({ strict: false })
  const agreement = useQuery(agreementQuery(agreementId, version))
  if (agreement.data) return <Document key={agreement.data.digest} version={agreement.data} pinned={version} />
  return (
    <Page title={t('agreement.blueprint')} eyebrow={<Link to="/agreements">{t('agreement.title')}</Link>}>
      {agreement.error ? (
        <ProblemNotice error={agreement.error} onRetry={() => void agreement.refetch()} />
      ) : (
        <p role="status">{t('agreement.loading')}</p>
      )}
    </Page>
  )
}

type DocumentProps = { version: AgreementVersion; pinned: string | undefined }

function Document({ version: { pack, digest }, pinned }: DocumentProps) {
  const { t, language } = useSpoken()
  const blueprint = useQuery(blueprintQuery(pack.id, digest, language))
  const chapters = blueprint.data?.chapters ?? []
  return (
    <Page
      title={t('agreement.blueprint')}
      eyebrow={
        <Link
          to="/agreements/$agreementId"
          params={{ agreementId: pack.id }}
          search={pinned ? { version: pinned } : {}}
        >
          {localText(pack.short, language)}
        </Link>
      }
      lead={t('agreement.blueprint.lead')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('agreement.print')}
        </Button>
      }
    >
      <div className={page.about}>
        <p className={styles.title}>{localText(pack.title, language)}</p>
        <p className={page.version}>
          {t('agreement.version', { version: pack.version })}{' '}
          <bdi dir="ltr" translate="no" className={styles.digest}>
            {digest}
          </bdi>
        </p>
        <div className={styles.files} data-print="never">
          {officialLanguages.map((one) => (
            <Button
              key={one}
              component="a"
              href={blueprintFile(pack.id, digest, one)}
              target="_blank"
              rel="noreferrer"
              variant={one === language ? 'filled' : 'default'}
              leftSection={<IconDownload size={18} aria-hidden="true" />}
            >
              {t(`agreement.blueprint.pdf-${one}`)}
            </Button>
          ))}
          <span className={styles.hint}>{t('agreement.blueprint.sign')}</span>
        </div>
        <CertaintyLegend pack={pack} />
      </div>
      {blueprint.error && <ProblemNotice error={blueprint.error} onRetry={() => void blueprint.refetch()} />}
      {!blueprint.data && !blueprint.error && <p role="status">{t('agreement.loading')}</p>}
      <div className={page.columns}>
        <nav className={page.contents} aria-label={t('agreement.contents')}>
          <ul className={styles.contents}>
            {chapters.map(({ id, number, title }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  <span className={part.number}>{number}</span> {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={page.parts}>
          {chapters.map(({ id, number, title, lead, blocks }) => (
            <section key={id} id={id} className={part.part} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>
                <span className={part.number}>{number}</span> {title}
              </h2>
              {lead && <p className={part.lead}>{lead}</p>}
              {blocks.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a document that is read and never changed in place
                <BlueprintBlock key={index} block={block} pack={pack} digest={digest} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}
