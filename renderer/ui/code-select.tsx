// A code chosen as in the grid: by code, name, pinyin or initials. Tab takes the likeliest and goes on, Delete empties.
import { Select, type SelectProps } from 'antd'
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeListName } from '#shared/codes/index.ts'
import { useLang } from '../lib/use-lang.ts'
import { codeOptions } from './code-options.ts'
import { filterOptions } from './grid/index.ts'

type Props<Value> = Omit<SelectProps<Value>, 'options' | 'showSearch'> &
  Readonly<{ list: CodeListName; cohort: number }>

/** One code of a list. */
export function CodeSelect({ list, cohort, allowClear = false, ...rest }: Props<string>) {
  const { t } = useTranslation()
  const chosen = useMemo(() => (rest.value ? [rest.value] : NOTHING), [rest.value])
  const { find, search } = useFound(list, cohort, chosen)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // One more stop in every field; the keyboard has Delete.
    box.current?.querySelector('button')?.setAttribute('tabindex', '-1')
  })
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // What is written, not what was heard of it: Tab may follow the letter at once.
    const text = event.target instanceof HTMLInputElement ? event.target.value : ''
    const [likeliest] = find(text)
    if (event.key === 'Tab' && text !== '') {
      // The select would keep the keyboard.
      event.stopPropagation()
      if (likeliest !== undefined) rest.onChange?.(likeliest.value, likeliest)
    } else if (event.key === 'Delete' && text === '' && allowClear !== false) {
      rest.onChange?.('', undefined)
    }
  }
  return (
    <div ref={box} onKeyDownCapture={onKeyDownCapture}>
      <Select<string>
        {...rest}
        {...search}
        value={rest.value || null}
        allowClear={allowClear !== false && { label: t('common.clearField') }}
      />
    </div>
  )
}

/** Several codes of a list: Enter and Tab take the likeliest of what is written; Enter with nothing written is the form's. */
export function CodesSelect({ list, cohort, ...rest }: Props<string[]>) {
  const { find, search, clear } = useFound(list, cohort, rest.value ?? NOTHING)
  const isMoving = useRef(false)
  const take = (text: string): void => {
    const [likeliest] = find(text)
    const taken = rest.value ?? []
    const isFull = taken.length >= (rest.maxCount ?? Number.POSITIVE_INFINITY)
    clear()
    if (likeliest === undefined || isFull || taken.includes(likeliest.value)) return
    rest.onChange?.([...taken, likeliest.value], [])
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const text = event.target instanceof HTMLInputElement ? event.target.value : ''
    const wasMoving = isMoving.current
    isMoving.current = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    // With the arrows another entry was gone to: that one is meant.
    if (wasMoving || (event.key !== 'Enter' && event.key !== 'Tab')) return
    if (text === '' && event.key === 'Tab') return
    // The select would take back what it took last.
    event.stopPropagation()
    if (text === '') return
    if (event.key === 'Enter') event.preventDefault()
    take(text)
  }
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <Select<string[]> {...rest} {...search} mode="multiple" />
    </div>
  )
}

const NOTHING: readonly string[] = []

function useFound(list: CodeListName, cohort: number, chosen: readonly string[]) {
  const lang = useLang()
  const [text, setText] = useState('')
  const all = useMemo(
    () => codeOptions({ list, cohort, lang, chosen }),
    [list, cohort, lang, chosen],
  )
  const find = useCallback(
    (wanted: string) =>
      filterOptions(all, wanted).map(({ value, label }) => ({ value, label: `${value} ${label}` })),
    [all],
  )
  const found = useMemo(() => find(text), [find, text])
  const showSearch = { searchValue: text, onSearch: setText, filterOption: false as const }
  return { find, search: { options: found, showSearch }, clear: () => setText('') }
}
