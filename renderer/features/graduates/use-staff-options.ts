import { useQuery } from '@tanstack/react-query'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import type { Staff } from '#shared/schemas/staff.ts'
import type { GridOption } from '../../ui/grid/index.ts'
import { staffQueries } from '../staff/index.ts'

const NOBODY: readonly GridOption[] = []

/** Who may be named as a helper; the same array until somebody joins, leaves or is renamed. */
export function useStaffOptions(): readonly GridOption[] {
  const staff = useQuery({ ...staffQueries.list(), select: toOptions })
  return staff.data ?? NOBODY
}

function toOptions(staff: readonly Staff[]): readonly GridOption[] {
  return staff.map(({ name, label, title, department }) => {
    const { initials, full, variants } = pinyinKeys(name)
    const keys = [initials, ...[full, ...variants].map((reading) => reading.replaceAll(' ', ''))]
    const note = label === name ? [department, title].filter(Boolean).join(' ') : ''
    return { value: label, label, keys, ...(note === '' ? {} : { note }) }
  })
}
