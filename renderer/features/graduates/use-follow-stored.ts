import { useQuery } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { graduateQueries } from './queries.ts'

type Wanted = Readonly<{
  id: number
  /** not for a form that was kept over a lock: it holds what was typed */
  isWanted: boolean
  put: (row: GraduateRow) => void
}>

/**
 * Puts what is stored into a form that opened before it was: the row on the page may be a moment old, and a cell that
 * was being typed in is stored only when the form takes the keyboard.
 */
export function useFollowStored({ id, isWanted, put }: Wanted): void {
  const { data } = useQuery({ ...graduateQueries.card(id), enabled: isWanted, staleTime: 0 })
  const latest = useRef(put)
  latest.current = put
  useEffect(() => {
    // What another place has fetched comes all the same.
    if (data && isWanted) latest.current(data.row)
  }, [data, isWanted])
}

type Place = Parameters<FormInstance['isFieldTouched']>[0]

/** Puts a value into a field, unless the hand was there; the field counts as untouched afterwards. */
export function putUntouched(form: FormInstance, name: Place, value: unknown): void {
  if (!form.isFieldTouched(name)) form.setFields([{ name, value, touched: false }])
}
