import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementVersion } from '../../../contract/agreements.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './agreement-page.module.css'
import { partsOf } from './agreement-parts.tsx'
import { agreementQuery } from './agreement-query.ts'
import { CertaintyLegend } from './certainty-legend.tsx'
import { ComputeDeadline } from './compute-deadline.tsx'
import { Part } from './part.tsx'
import { WithStandings } from './standings.tsx'

/** Which rule applies, where it comes from, and how sure that is. */
export function AgreementPage() {
  const { t } = useSpoken()
  const { agreementId = '' } = useParams({ strict: false })
  const { version }: { version?: string } = useSearch({ strict: false })
  const agreement = useQuery(agreementQuery(agreementId, version))
  if (agreement.data) return <Agreement key={agreement.data.digest} version={agreement.data} />
  return (
    <Page title={t('agreement.one')} eyebrow={<Link to="/agreements">{t('agreement.title')}</Link>}>
      {agreement.error ? (
        <ProblemNotice error={agreement.error} onRetry={() => void agreement.refetch()} />
      ) : (
        <p role="status">{t('agreement.loading')}</p>
      )}
    </Page>
  )
}

function Agreement({ version: { pack, digest } }: { version: AgreementVersion }) {
  const { t, language } = useSpoken()
  const { data: agreements } = useQuery(agreementListQuery)
  const inForce = agreements?.find((one) => one.id === pack.id)
  const old = inForce !== undefined && inForce.digest !== digest
  const [clock, setClock] = useState(0)

  const compute = (index: number) => {
    setClock(index)
    const field = document.getElementById('deadline-rule')
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  const parts = partsOf(pack, digest, old ? null : compute)
  return (
    <Page
      title={localText(pack.short, language)}
      eyebrow={<Link to="/agreements">{t('agreement.title')}</Link>}
      lead={localText(pack.title, language)}
      actions={
        <>
          <Button
            variant="default"
            renderRoot={(root) => (
              <Link
                to="/agreements/$agreementId/blueprint"
                params={{ agreementId: pack.id }}
                search={old ? { version: digest } : {}}
                {...root}
              />
            )}
          >
            {t('agreement.blueprint')}
          </Button>
          {!old && (
            <Button
              variant="default"
              renderRoot={(root) => (
                <Link to="/agreements/$agreementId/rules" params={{ agreementId: pack.id }} search={{}} {...root} />
              )}
            >
              {t('agreement.confirm-rules')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('agreement.print')}
          </Button>
        </>
      }
    >
      <div className={styles.about}>
        <p className={styles.version}>
          {t('agreement.version', { version: pack.version })}{' '}
          <bdi dir="ltr" translate="no" className={styles.digest} title={digest}>
            {digest.slice(0, 12)}
          </bdi>
        </p>
        {old && (
          <p className={styles.old}>
            {t('agreement.old')}{' '}
            <Link to="/agreements/$agreementId" params={{ agreementId: pack.id }}>
              {t('agreement.old.current')}
            </Link>
          </p>
        )}
        <CertaintyLegend pack={pack} />
      </div>
      {!old && (
        <section aria-labelledby="compute-title" data-print="never" className={styles.compute}>
          <h2 id="compute-title">{t('agreement.compute')}</h2>
          <ComputeDeadline pack={pack} rule={clock} onRule={setClock} />
        </section>
      )}
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label={t('agreement.contents')}>
          <ol>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`#${part.id}`}>{t(`agreement.part.${part.id}`)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.parts}>
          <WithStandings pack={pack} digest={digest}>
            {parts.map((part, index) => (
              <Part
                key={part.id}
                id={part.id}
                number={index + 1}
                title={t(`agreement.part.${part.id}`)}
                {...(part.lead ? { lead: t(`agreement.part.${part.id}.lead`) } : {})}
              >
                {part.content}
              </Part>
            ))}
          </WithStandings>
        </div>
      </div>
    </Page>
  )
}
