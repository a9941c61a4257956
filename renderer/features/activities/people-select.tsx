import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Flex, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { idsOfClass, peopleQueries } from './people.ts'

type Props = Readonly<{
  /** given by the form */
  id?: string
  value?: number[]
  onChange?: (ids: number[]) => void
}>

const MOST_TAGS = 8

/** People by name, pinyin initials or student number, and whole classes at once. */
export function PeopleSelect({ id, value = [], onChange }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const found = useQuery({ ...peopleQueries.found(search), placeholderData: keepPreviousData })
  const named = useQuery({ ...peopleQueries.named(value), placeholderData: keepPreviousData })
  const classes = useQuery(peopleQueries.classes())
  const options = [
    ...new Map([...(named.data ?? []), ...(found.data ?? [])].map(optionOf)).values(),
  ]
  const addClass = async (name: string) => {
    const ids = await idsOfClass(name)
    onChange?.([...new Set([...value, ...ids])])
  }
  return (
    <Flex vertical gap="small">
      <Select<number[]>
        mode="multiple"
        {...(id === undefined ? {} : { id })}
        value={value}
        maxTagCount={MOST_TAGS}
        placeholder={t('activities.choosePeople')}
        showSearch={{ filterOption: false, onSearch: setSearch, searchValue: search }}
        optionLabelProp="name"
        options={options}
        onChange={(ids) => {
          setSearch('')
          onChange?.(ids)
        }}
      />
      <Select<string>
        aria-label={t('activities.addClass')}
        value={null}
        showSearch
        placeholder={t('activities.addClass')}
        options={(classes.data ?? []).map((name) => ({ value: name, label: name }))}
        onChange={(name) => void addClass(name)}
      />
      <span>{t('activities.chosen', { count: value.length })}</span>
    </Flex>
  )
}

type PersonOption = Readonly<{ value: number; label: string; name: string }>

function optionOf({ id, values }: GraduateRow): readonly [number, PersonOption] {
  const label = [values.name, values.student_no, values.class_name].filter(Boolean).join(' ')
  return [id, { value: id, label, name: values.name ?? '' }]
}

type ClassesProps = Readonly<{
  id?: string
  value?: string[]
  onChange?: (names: string[]) => void
}>

/** Classes of the roster, any number. */
export function ClassesSelect({ id, value = [], onChange }: ClassesProps) {
  const { data } = useQuery(peopleQueries.classes())
  return (
    <Select<string[]>
      mode="multiple"
      {...(id === undefined ? {} : { id })}
      value={value}
      options={(data ?? []).map((name) => ({ value: name, label: name }))}
      onChange={(names) => onChange?.(names)}
    />
  )
}
