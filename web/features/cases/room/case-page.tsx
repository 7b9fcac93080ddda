import { Suspense, useRef } from 'react'
import { lazyRouteComponent } from '../../../data/load-part.ts'
import { useSession } from '../../../data/session.ts'
import { withTexts } from '../../../i18n/load-catalogue.ts'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { CaseMemory } from '../../erasure/case-memory.tsx'
import { useFindings } from '../../quality/use-findings.ts'
import { CorrigendaPart } from '../acts/corrigenda-part.tsx'
import { ApplicationPart } from '../file/application-part.tsx'
import { EstablishedPart } from '../file/established-part.tsx'
import { EvidencePart } from '../file/evidence-part.tsx'
import { InterviewsPart } from '../file/interviews-part.tsx'
import { LooksPart } from '../file/looks-part.tsx'
import { Part } from '../file/part.tsx'
import { PersonsPart } from '../file/persons-part.tsx'
import { ProposalPart } from '../file/proposal-part.tsx'
import { ReferencesPart } from '../file/references-part.tsx'
import { SealedParts } from '../file/sealed-parts.tsx'
import { TransfersPart } from '../file/transfers-part.tsx'
import { VerificationsPart } from '../file/verifications-part.tsx'
import { CaseHeader } from '../header/case-header.tsx'
import { CaseStrip } from '../header/case-strip.tsx'
import { HistoryPart } from '../history/history-part.tsx'
import { InformationPart } from '../words/information-part.tsx'
import { MessagesPart } from '../words/messages-part.tsx'
import { NotesPart } from '../words/notes-part.tsx'
import styles from './case-page.module.css'
import { useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import { NewsLine } from './news-line.tsx'
import { PrintFile } from './print-file.tsx'
import { ReceiptNotice } from './receipt-notice.tsx'
import { SectionNav } from './section-nav.tsx'
import { UnsentNotice } from './unsent-notice.tsx'
import { UpdateLine } from './update-line.tsx'
import { useKeepLook } from './use-news.ts'

/** Most cases have none, so that they come with their words where there are some. */
const CaseFindings = lazyRouteComponent(
  withTexts(['quality'], () => import('../../quality/case-findings.tsx')),
  'CaseFindings',
)

/** The file: who and where it stands, what can be done now, and everything that belongs to it. */
export function CasePage() {
  const { view } = useCase()
  const { t } = useCaseWords()
  useKeepLook(view)
  usePageTitle(t('case.title', { reference: view.reference }))
  const { roles } = useSession()
  const head = useRef<HTMLElement>(null)
  const found = useFindings(view.caseId)
  const parts = [...partsOf(view, found), ...(roles.includes('oversight') ? ['memory'] : [])]
  const shows = (part: string) => parts.includes(part)
  return (
    <div className={styles.page}>
      <UpdateLine />
      <ReceiptNotice />
      <UnsentNotice />
      <NewsLine />
      <CaseHeader ref={head} />
      <div>
        <CaseStrip head={head} />
        <div className={styles.body}>
          <SectionNav parts={parts}>
            <PrintFile />
          </SectionNav>
          <div className={styles.file}>
            <PersonsPart />
            {shows('established') && <EstablishedPart />}
            {shows('proposal') && <ProposalPart />}
            {shows('verifications') && <VerificationsPart />}
            {shows('interviews') && <InterviewsPart />}
            {shows('transfers') && <TransfersPart />}
            <div className={styles.application}>
              <div className={styles.sent}>
                <ApplicationPart />
                <CorrigendaPart />
              </div>
              {shows('evidence') && <EvidencePart />}
            </div>
            <SealedParts />
            {shows('information') && <InformationPart />}
            {shows('messages') && <MessagesPart />}
            {shows('notes') && <NotesPart />}
            {shows('references') && <ReferencesPart />}
            {shows('quality') && (
              <Part anchor="quality" title={t('case.part.quality')}>
                <Suspense>
                  <CaseFindings caseId={view.caseId} />
                </Suspense>
              </Part>
            )}
            <HistoryPart />
            {shows('looks') && <LooksPart />}
            {shows('memory') && (
              <Part anchor="memory" title={t('case.part.memory')}>
                <CaseMemory caseId={view.caseId} />
              </Part>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

/** The parts of the file that this reader has, in their order on the page. */
function partsOf(view: ReturnType<typeof useCase>['view'], found: boolean): string[] {
  const sees = (section: (typeof view.visibleSections)[number]) => view.visibleSections.includes(section)
  const has: [part: string, there: boolean][] = [
    ['now', true],
    ['persons', true],
    ['established', sees('evidence')],
    ['proposal', view.proposal !== null],
    ['verifications', view.verifications.length > 0],
    ['interviews', view.interviews.length + view.interviewsWanted.length > 0],
    ['transfers', view.transfers.length > 0],
    ['application', true],
    ['corrigenda', view.corrigenda.length > 0],
    ['evidence', sees('evidence')],
    ['sealed', view.sealed.length > 0],
    ['information', view.informationRequests.length > 0],
    ['messages', sees('messages')],
    ['notes', sees('notes')],
    ['references', sees('own_references')],
    ['quality', found],
    ['history', true],
    ['looks', view.looks !== null],
  ]
  return has.flatMap(([part, there]) => (there ? [part] : []))
}
