import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './graduates.module.css'

type Props = Readonly<{
  inputRef: Ref<InputRef>
  text: string
  onChange: (text: string) => void
  /** Enter or ↓: on to the first who was found */
  onFound: () => void
  /** Esc, when nothing is searched any more */
  onLeave: () => void
}>

export function SearchField({ inputRef, text, onChange, onFound, onLeave }: Props) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method ends its composition by the same keys.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      onFound()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (text === '') onLeave()
      else onChange('')
    }
  }
  return (
    <Input
      ref={inputRef}
      className={styles.search ?? ''}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('graduates.searchHint')}
      aria-label={t('graduates.search')}
      title={t('graduates.searchKeys')}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
