import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './graduates.module.css'

type Props = Readonly<{
  text: string
  onChange: (text: string) => void
  /** Enter or ↓: on to who was found */
  onLeave: () => void
}>

export function SearchField({ text, onChange, onLeave }: Props) {
  const { t } = useTranslation()
  const leave = (event: KeyboardEvent) => {
    // An input method ends its composition by the same keys.
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onLeave()
  }
  return (
    <Input
      className={styles.search ?? ''}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('graduates.searchHint')}
      aria-label={t('graduates.search')}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={leave}
    />
  )
}
