import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#renderer/ui/grid/index.ts'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'

type Props = Readonly<{
  columns: readonly GridColumn[]
  field: string
  onField: (field: string) => void
}>

/** A field, found by its name or by pinyin. */
export function FieldSelect({ columns, field, onField }: Props) {
  const { t } = useTranslation()
  const options = useMemo(
    () =>
      columns
        .filter(({ editable }) => editable === true)
        .map(({ key, title }) => {
          const { initials, full } = pinyinKeys(title)
          return {
            value: key,
            label: title,
            keys: [title.toLowerCase(), initials, full.replaceAll(' ', '')],
          }
        }),
    [columns],
  )
  return (
    <Select
      autoFocus
      showSearch={{
        filterOption: (typed, option) =>
          option?.keys.some((key) => key.includes(typed.trim().toLowerCase())) === true,
      }}
      aria-label={t('bulk.field')}
      options={options}
      value={field}
      onSelect={onField}
    />
  )
}
