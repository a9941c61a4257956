import { useQuery } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useMemo } from 'react'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import { staffQueries } from '../staff/index.ts'

/** One of the staff, found by name or pinyin. */
export function StaffSelect(props: Omit<SelectProps<number | null>, 'options'>) {
  const { data = [] } = useQuery(staffQueries.list())
  const options = useMemo(
    () =>
      data.map(({ id, label, name }) => {
        const { initials, full } = pinyinKeys(name)
        return { value: id, label, keys: `${label} ${initials} ${full.replaceAll(' ', '')}` }
      }),
    [data],
  )
  return (
    <Select<number | null>
      {...props}
      allowClear
      options={options}
      showSearch={{ optionFilterProp: 'keys' }}
    />
  )
}
