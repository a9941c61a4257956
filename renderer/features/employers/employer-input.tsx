import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useDeferredValue } from 'react'
import { regionName } from '#shared/domain/regions/index.ts'
import type { KnownEmployer } from '#shared/schemas/employer.ts'
import { employerQueries } from './queries.ts'

type Props = Readonly<{
  id?: string
  value?: string
  onChange?: (name: string) => void
  /** an employer that is known was chosen */
  onPick?: (employer: KnownEmployer) => void
  autoFocus?: boolean
}>

/** The name of an employer, with those that are known already. */
export function EmployerInput({ id, value = '', onChange, onPick, autoFocus = false }: Props) {
  const text = useDeferredValue(value)
  const { data: known = [] } = useQuery(employerQueries.search(text))
  const options = known.map((one, index) => ({
    value: one.name,
    key: String(index),
    label: [one.name, regionName(one.region), one.uscc].filter(Boolean).join('　'),
  }))
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      autoFocus={autoFocus}
      maxLength={200}
      value={value}
      options={options}
      onChange={(name: string) => onChange?.(name)}
      onSelect={(_name: string, { key }) => {
        const employer = known[Number(key)]
        if (employer !== undefined) onPick?.(employer)
      }}
    />
  )
}
