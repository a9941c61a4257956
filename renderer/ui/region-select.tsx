// A region chosen by name, pinyin or code: provinces, cities and counties in one list.
import { Select, type SelectProps } from 'antd'
import { useMemo, useState } from 'react'
import { findRegion, regionName } from '#shared/domain/regions/index.ts'
import { type RegionPlace, regionReadings, regionTree } from '#shared/domain/regions/tree.ts'

type Option = Readonly<{ value: string; label: string; keys: string }>
type Props = Omit<SelectProps<string>, 'options' | 'showSearch'>

const SHOWN = 60

let all: readonly Option[] | undefined

function regions(): readonly Option[] {
  const flat = ({ code, fullName, places }: RegionPlace): Option[] => {
    const keys = regionReadings(code)
      .flatMap((reading) => [reading.replaceAll(' ', ''), reading.replace(/(\S)\S*\s*/g, '$1')])
      .join(' ')
    return [{ value: code, label: fullName, keys: `${code} ${keys}` }, ...places.flatMap(flat)]
  }
  all ??= regionTree().flatMap(flat)
  return all
}

/** One region; '' = none. */
export function RegionSelect({ value, onChange, ...rest }: Props) {
  const [text, setText] = useState('')
  const options = useMemo(() => {
    const needle = text.trim().toLowerCase()
    if (needle === '') return value ? [{ value, label: regionName(value) ?? value, keys: '' }] : []
    const exact = findRegion(needle)
    const found = regions().filter(
      ({ value: code, label, keys }) =>
        code === exact?.code ||
        label.includes(needle) ||
        keys.includes(` ${needle}`) ||
        keys.startsWith(needle),
    )
    return found.sort((one, other) => one.label.length - other.label.length).slice(0, SHOWN)
  }, [text, value])
  return (
    <Select<string>
      {...rest}
      allowClear
      value={value || null}
      options={[...options]}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      onChange={(code, option) => onChange?.(code ?? '', option)}
      notFoundContent={null}
    />
  )
}
