import type { FormInstance } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect } from 'react'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { onLocking } from '../../lib/drafts.ts'
import { type DialogKind, draftOfForm, type FormValues } from './kept-typing.ts'

type Kept = Readonly<{
  kind: DialogKind
  person: GraduateRow
  form: Pick<FormInstance, 'getFieldsValue'>
}>

/** An open dialog is kept with its fields when the ledger is locked. */
export function useKeepForm({ kind, person, form }: Kept): void {
  const { id } = person
  const { name = '' } = person.values
  useEffect(
    () =>
      onLocking(async () => {
        const fields: FormValues & Readonly<{ day?: Dayjs }> = form.getFieldsValue(true)
        const values = { ...fields, day: fields.day?.format('YYYY-MM-DD') }
        return draftOfForm({ kind, id, name, values })
      }),
    [kind, id, name, form],
  )
}

/** The fields with which a dialog opens again; none where none were kept. */
export function resumed(kept: FormValues | undefined): FormValues {
  if (kept === undefined) return {}
  const { day, ...fields } = kept
  return typeof day === 'string' ? { ...fields, day: dayjs(day) } : fields
}
