import { type FormEvent, useRef, useState } from 'react'
import { wordsName } from '../../data/kept-words.ts'
import { ProblemError, SignInDeclined } from '../../data/problem.ts'
import { newKey } from '../../data/send-act.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import type { SummaryError } from '../errors/error-summary.tsx'
import { fieldIdOf, messageAt, standsEmpty, standsUnticked } from './faults.ts'
import { forget, keep, kept } from './kept.ts'

type Options<T extends object, R> = {
  /** Names what is typed while it waits, and begins the ids of the fields. */
  name: string
  start: T
  /** Paths without which there is nothing to send; a tick among them is to be set. */
  required?: readonly string[] | ((value: T) => readonly string[])
  /** Never kept with the tab, even unsent: secrets. */
  unkept?: readonly (keyof T)[]
  send: (value: T, key: string) => Promise<R>
  done: (answer: R, value: T) => unknown
}

export type FormState<T> = {
  value: T
  change: (part: Partial<T>) => void
  /** Something typed here was not sent yet. */
  unsent: boolean
  discard: () => void
  /** What the field at this path of the value carries; by its label the summary on top names it. */
  at: (path: string, label: string) => { id: string; label: string; error: string | undefined }
  errors: () => SummaryError[]
  attempt: number
  busy: boolean
  /** A refusal that belongs to no field. */
  error: unknown
  submit: (event: FormEvent) => Promise<void>
}

/**
 * A form whose faults the server names, field by field. What is typed stays with the tab until it was sent, and the name
 * it is kept by holds the official; the same content sent again carries the same key.
 */
export function useForm<T extends object, R>({
  name,
  start,
  required = [],
  unkept = [],
  send,
  done,
}: Options<T, R>): FormState<T> {
  const t = useT()
  const { person } = useSession()
  const place = wordsName(person.id, `form:${name}`)
  const [typed, setTyped] = useState<Partial<T>>(() => kept<T>(place))
  const [faults, setFaults] = useState<readonly { path: string; message: string }[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const intent = useRef({ key: '', content: '' })
  const labels = useRef(new Map<string, string>())
  const value: T = { ...start, ...typed }

  const change = (part: Partial<T>) =>
    setTyped((before) => {
      const next = { ...before, ...part }
      keep(place, Object.fromEntries(Object.entries(next).filter(([field]) => !unkept.includes(field as keyof T))))
      return next
    })
  const discard = () => {
    forget(place)
    setTyped({})
    setFaults([])
    setError(null)
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const needed = typeof required === 'function' ? required(value) : required
    const missing = needed.flatMap((path) => {
      if (standsEmpty(value, path)) return [{ path, message: t('problems.field.missing') }]
      return standsUnticked(value, path) ? [{ path, message: t('ui.field.unticked') }] : []
    })
    if (missing.length > 0) {
      setFaults(missing)
      setError(null)
      setAttempt((number) => number + 1)
      return
    }
    const content = JSON.stringify(value)
    if (intent.current.content !== content) intent.current = { key: newKey(), content }
    setBusy(true)
    setError(null)
    try {
      const answer = await send(value, intent.current.key)
      await done(answer, value)
      discard()
    } catch (failure) {
      const named = failure instanceof ProblemError ? (failure.problem.fields ?? []) : []
      setFaults(
        named.map(({ path, message }) => ({
          path,
          message: standsEmpty(value, path) ? t('problems.field.missing') : message,
        })),
      )
      setError(named.length > 0 || failure instanceof SignInDeclined ? null : failure)
    } finally {
      setAttempt((number) => number + 1)
      setBusy(false)
    }
  }

  return {
    value,
    change,
    unsent: Object.keys(typed).length > 0,
    discard,
    at: (path, label) => {
      const id = fieldIdOf(name, path)
      labels.current.set(id, label)
      return { id, label, error: messageAt(faults, path) }
    },
    // Asked for when the summary is drawn: by then every field has said what it is called.
    errors: () => {
      const named = faults.map(({ path, message }) => {
        const fieldId = fieldIdOf(name, path)
        const label = labels.current.get(fieldId)
        return { fieldId, message: label ? t('ui.errors.at', { label, message }) : message }
      })
      return named.filter((one, index) => named.findIndex(({ fieldId }) => fieldId === one.fieldId) === index)
    },
    attempt,
    busy,
    error,
    submit,
  }
}
