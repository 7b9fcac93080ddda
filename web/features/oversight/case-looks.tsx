import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { CaseForm } from './case-form.tsx'
import { KindField } from './kind-field.tsx'
import { OfficialField } from './official-field.tsx'
import styles from './oversight.module.css'
import { caseLooksPages } from './queries.ts'
import { Sittings } from './sittings.tsx'

/** Who of the own State looked at one case. */
export function CaseLooks() {
  const t = useT()
  const navigate = useNavigate({ from: '/oversight' })
  const { case: caseId } = useSearch({ from: '/inside/oversight' })
  return (
    <>
      <CaseForm action={t('oversight.look')} onFound={(found) => void navigate({ search: { case: found } })} />
      {caseId && <LooksAt key={caseId} caseId={caseId} />}
    </>
  )
}

function LooksAt({ caseId }: { caseId: string }) {
  const t = useT()
  const navigate = useNavigate({ from: '/oversight' })
  const { kind, official } = useSearch({ from: '/inside/oversight' })
  const query = useInfiniteQuery(caseLooksPages(caseId, { kind, official }))
  const first = query.data?.pages[0]
  const choose = (next: { kind?: typeof kind; official?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), resetScroll: false })
  return (
    <section className={styles.section} aria-labelledby="looks-at">
      <h2 id="looks-at">
        {t('oversight.looks-at')} {first && <Reference>{first.case.reference}</Reference>}
      </h2>
      <p className={styles.links}>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('oversight.open-case')}
        </Link>
        <Link to="/oversight" search={{ show: 'proof', case: caseId }}>
          {t('oversight.to-proof')}
        </Link>
      </p>
      <div className={styles.filters} data-print="never">
        <KindField kind={kind} onChange={(next) => choose({ kind: next })} />
        <OfficialField
          label={t('oversight.official')}
          officials={first?.officials}
          chosen={official}
          onChange={(chosen) => choose({ official: chosen })}
        />
      </div>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      <Sittings query={query} of="case" />
    </section>
  )
}
