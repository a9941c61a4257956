// Which dialog of a page is open. When the ledger is locked it is kept with what was typed in it, and opens again once
// the page has come back.
import { App } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftPlace } from '#shared/schemas/draft.ts'
import { onLocking, takeDrafts } from './drafts.ts'
import { sentenceOf, useLang } from './use-lang.ts'

const DAY = 'YYYY-MM-DD'

export type KeptFields = Readonly<Record<string, unknown>>
/** What the dialog's form needs: what was typed before a lock, and where it says what is typed now. */
export type Keeping = Readonly<{
  kept: KeptFields
  /** null when the form is gone */
  hold: (fields: (() => KeptFields) | null) => void
}>
type Kept<Open> = Readonly<{ open: Open; fields: KeptFields }>

/** As useState. What was kept without one of the `parts` was written by another version and is left. */
export function useKeptOpen<Open extends object>(
  place: DraftPlace,
  parts: readonly (keyof Open & string)[],
) {
  const [shown, setShown] = useState<Kept<Open | null>>({ open: null, fields: {} })
  const fields = useRef<(() => KeptFields) | null>(null)
  const latest = useRef(shown.open)
  latest.current = shown.open
  useEffect(
    () =>
      onLocking(async () => {
        if (latest.current === null || fields.current === null) return null
        const kept: Kept<Open> = { open: latest.current, fields: stored(fields.current()) }
        return { place, content: JSON.stringify(kept) }
      }),
    [place],
  )
  useTaken(place, (value) => {
    if (isKept<Open>(value, parts)) setShown({ ...value, fields: resumed(value.fields) })
  })
  const hold = useCallback<Keeping['hold']>((next) => {
    fields.current = next
  }, [])
  const setOpen = (open: Open | null): void => setShown({ open, fields: {} })
  return { open: shown.open, setOpen, keeping: { kept: shown.fields, hold } }
}

function useTaken(place: DraftPlace, put: (value: unknown) => void): void {
  const lang = useLang()
  const { message } = App.useApp()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    takeDrafts([place]).then(
      ([draft]) => draft !== undefined && put(JSON.parse(draft.content)),
      (cause) => void message.error(sentenceOf(cause, lang)),
    )
  }, [])
}

/** JSON has no days: a day is wrapped, so that no text is taken for one. */
const stored = (fields: KeptFields): KeptFields =>
  mapped(fields, (value) => (dayjs.isDayjs(value) ? { day: value.format(DAY) } : value))

const resumed = (fields: KeptFields): KeptFields =>
  mapped(fields, (value) =>
    isObject(value) && typeof value.day === 'string' ? dayjs(value.day) : value,
  )

const mapped = (fields: KeptFields, as: (value: unknown) => unknown): KeptFields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, as(value)]))

function isKept<Open extends object>(
  value: unknown,
  parts: readonly string[],
): value is Kept<Open> {
  if (!isObject(value) || !isObject(value.fields)) return false
  const { open } = value
  return isObject(open) && parts.every((part) => part in open)
}

const isObject = (value: unknown): value is KeptFields =>
  typeof value === 'object' && value !== null
