// What a lock keeps of a dialog of this feature; read by whichever page comes first afterwards.
import { App, type FormInstance } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef } from 'react'
import type { Appointment } from '#shared/contract/contacts.ts'
import { isDay } from '#shared/domain/day/index.ts'
import type { Contact } from '#shared/schemas/contact.ts'
import { onLocking, takeDrafts } from '../../lib/drafts.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { Preset } from './outcomes.ts'
import type { Whom } from './whom.ts'

const PLACE = 'contacts.dialog'
const DAY = 'YYYY-MM-DD'
const DAYS: ReadonlySet<string> = new Set(['day', 'nextDate'])

type Fields = Readonly<Record<string, unknown>>
type Open = Readonly<{
  whom: Whom
  /** what was typed before a lock */
  kept: Fields | null
}>
export type OpenContact = Open &
  Readonly<{
    form: 'contact'
    /** the one that is corrected; null: a new one */
    contact: Contact | null
    preset: Preset
    /** the appointment that took place by it */
    appointmentId: number | null
  }>
export type OpenAppointment = Open &
  Readonly<{ form: 'appointment'; appointment: Appointment | null }>
/** Which dialog is open, about whom, and what was typed in it before a lock. */
export type OpenDialog = OpenContact | OpenAppointment

/** An open dialog is kept with its fields when the ledger is locked. */
export function useKeepDialog(open: OpenDialog, form: Pick<FormInstance, 'getFieldsValue'>): void {
  useEffect(
    () =>
      onLocking(async () => {
        const fields: Fields = form.getFieldsValue(true)
        const kept = Object.entries(fields).map(([key, value]) => [
          key,
          dayjs.isDayjs(value) ? value.format(DAY) : value,
        ])
        return {
          place: PLACE,
          content: JSON.stringify({ ...open, kept: Object.fromEntries(kept) }),
        }
      }),
    [open, form],
  )
}

/** The fields with which a dialog opens again; none where none were kept. */
export function resumed(kept: Fields | null): Fields {
  const fields = Object.entries(kept ?? {}).map(([key, value]) => [
    key,
    DAYS.has(key) && typeof value === 'string' && isDay(value) ? dayjs(value) : value,
  ])
  return Object.fromEntries(fields)
}

/** Opens again what a lock has closed. */
export function useResumeDialog(open: (dialog: OpenDialog) => void): void {
  const lang = useLang()
  const { message } = App.useApp()
  const latest = useRef(open)
  latest.current = open
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    takeDrafts([PLACE]).then(
      (drafts) => {
        for (const { content } of drafts) {
          const dialog: unknown = JSON.parse(content)
          if (isDialog(dialog)) latest.current(dialog)
        }
      },
      (cause) => void message.error(sentenceOf(cause, lang)),
    )
  }, [])
}

/** The page has written it itself; an earlier version of it may have meant something else. */
function isDialog(value: unknown): value is OpenDialog {
  if (!isFields(value) || !isFields(value.whom) || !Array.isArray(value.whom.ids)) return false
  switch (value.form) {
    case 'contact':
      return isFields(value.preset) && 'contact' in value && 'appointmentId' in value
    case 'appointment':
      return 'appointment' in value
    default:
      return false
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
