import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { compareText } from '../../../contract/i18n-order.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/section/section.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './administration.module.css'
import { AuthorityTree } from './authority-tree.tsx'
import { Listed } from './listed.tsx'
import { authoritiesQuery } from './queries.ts'
import { useScope } from './use-scope.ts'

/** The authorities of the own State as a tree; and for the operator, the States that nobody administers yet. */
export function AuthoritiesPage() {
  const { t, language } = useSpoken()
  const compare = compareText(language)
  const { state } = useScope()
  const list = useQuery(authoritiesQuery)
  return (
    <Page
      title={t('administration.part.authorities')}
      lead={t('administration.authorities.lead', { state: stateName(t, state) })}
      actions={
        <Button component={Link} to="/administration/authorities/new">
          {t('administration.authority.add')}
        </Button>
      }
    >
      <Listed query={list}>
        {({ items, mayOpenStates }) => {
          const others = [...new Set(items.map((one) => one.state))]
            .filter((one) => one !== state)
            .sort((one, other) => compare(stateName(t, one), stateName(t, other)))
          return (
            <>
              <AuthorityTree items={items.filter((one) => one.state === state)} />
              {mayOpenStates && (
                <Section
                  title={t('administration.states')}
                  actions={
                    <Button component={Link} to="/administration/authorities/open" variant="default">
                      {t('administration.state.open')}
                    </Button>
                  }
                >
                  <p className={styles.quiet}>{t('administration.states.text')}</p>
                  {others.map((other) => (
                    <div key={other} className={styles.otherState}>
                      <h3>
                        <StateMark state={other} /> <span aria-hidden="true">{stateName(t, other)}</span>
                      </h3>
                      <AuthorityTree items={items.filter((one) => one.state === other)} opening />
                    </div>
                  ))}
                </Section>
              )}
            </>
          )
        }}
      </Listed>
    </Page>
  )
}
