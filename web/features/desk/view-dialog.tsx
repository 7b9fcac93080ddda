import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DeskArrangement, SavedView, ViewContent } from '../../../contract/desk.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { arrangementQuery } from './arrangement-query.ts'
import styles from './filter-bar.module.css'

type Props = {
  /** What is on the page now. */
  content: ViewContent
  arrangement: DeskArrangement
  /** The view that is open; a new one is made where there is none. */
  saved: SavedView | undefined
  onClose: () => void
}

/** Name, share, delete or hide a view. What is typed stays when the server refuses it. */
export function ViewDialog({ content, arrangement, saved, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const navigate = useNavigate({ from: '/desk' })
  const own = saved?.mayChange ? saved : undefined
  const [name, setName] = useState(own?.name ?? '')
  const [shared, setShared] = useState(own?.shared ?? false)
  const [error, setError] = useState<string>()
  const act = useMutation({
    mutationFn: async (work: () => Promise<string | undefined>) => work(),
    onSuccess: async (viewId) => {
      await client.invalidateQueries({ queryKey: arrangementQuery.queryKey })
      await navigate({ search: (now) => ({ ...now, saved: viewId }), replace: true, resetScroll: false })
      onClose()
    },
  })
  const fault = act.error instanceof ProblemError ? act.error.problem.fields?.find(({ path }) => path === 'name') : null

  function keep(asNew: boolean) {
    if (name.trim() === '') return setError(t('desk.view.name.missing'))
    setError(undefined)
    act.mutate(async () => {
      const body = { name: name.trim(), shared, content }
      if (asNew || !own) return (await api('POST /api/v1/desk/views', { body })).viewId
      const { viewId, version } = own
      await api('PUT /api/v1/desk/views/{viewId}', { path: { viewId }, body: { ...body, version } })
      return viewId
    })
  }

  function remove(viewId: string) {
    act.mutate(async () => {
      await api('DELETE /api/v1/desk/views/{viewId}', { path: { viewId } })
      return undefined
    })
  }

  function hide(viewId: string, hidden: boolean) {
    act.mutate(async () => {
      await api('PUT /api/v1/desk/views/{viewId}/hidden', { path: { viewId }, body: { hidden } })
      return hidden ? undefined : viewId
    })
  }

  return (
    <Dialog open title={t(own ? 'desk.view.change' : 'desk.view.new')} onClose={onClose}>
      <form
        className={styles.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep(false)
        }}
      >
        {act.error && !fault && <ProblemNotice error={act.error} />}
        {saved?.shared && <p className={styles.note}>{t('desk.view.shared-by', { by: saved.by })}</p>}
        <FieldFrame label={t('desk.view.name')} error={error ?? fault?.message} need="required">
          {(field) => (
            <TextControl
              {...field}
              value={name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
        {arrangement.mayShare && (
          <TickField
            label={t('desk.view.share')}
            hint={t('desk.view.share.hint')}
            checked={shared}
            onChange={setShared}
          />
        )}
        <div className={styles.actions}>
          <Button type="submit" loading={act.isPending}>
            {t(own ? 'desk.view.save' : 'desk.view.keep')}
          </Button>
          {own && (
            <Button variant="default" disabled={act.isPending} onClick={() => keep(true)}>
              {t('desk.view.save-as')}
            </Button>
          )}
          {own && (
            <Button variant="subtle" color="red" disabled={act.isPending} onClick={() => remove(own.viewId)}>
              {t('desk.view.delete')}
            </Button>
          )}
          {saved?.shared && (
            <Button variant="subtle" disabled={act.isPending} onClick={() => hide(saved.viewId, !saved.hidden)}>
              {t(saved.hidden ? 'desk.view.unhide' : 'desk.view.hide')}
            </Button>
          )}
        </div>
        <HiddenViews arrangement={arrangement} disabled={act.isPending} show={(viewId) => hide(viewId, false)} />
      </form>
    </Dialog>
  )
}

/** What was put out of sight can be found again here. */
function HiddenViews(props: { arrangement: DeskArrangement; disabled: boolean; show: (viewId: string) => void }) {
  const t = useT()
  const hidden = props.arrangement.views.filter((view) => view.hidden)
  if (hidden.length === 0) return null
  return (
    <div>
      <p className={styles.note}>{t('desk.view.hidden')}</p>
      <ul className={styles.columns}>
        {hidden.map((view) => (
          <li key={view.viewId} className={styles.column}>
            <bdi>{view.name}</bdi>
            <Button
              variant="subtle"
              size="xs"
              disabled={props.disabled}
              aria-label={t('desk.view.unhide-this', { name: view.name })}
              onClick={() => props.show(view.viewId)}
            >
              {t('desk.view.unhide')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
