import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { type Kept, KeptKinds, keptBy } from './kept-kinds.tsx'
import styles from './list.module.css'

type Props = Readonly<{
  field: string
  now: ColumnFilter | undefined
  onApply: (next: ColumnFilter | null) => void
}>

/** Numbers that are masked, and so cannot be listed: by some of their digits, or whether there is one. */
export function PartFilter({ field, now, onApply }: Props) {
  const { t } = useTranslation()
  const [kept, setKept] = useState<Kept>(() => keptBy(now))
  const [text, setText] = useState(now?.kind === 'text' ? now.text : '')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const apply = () => {
    const clean = text.trim()
    if (kept !== 'typed') onApply({ kind: 'empty', field, isEmpty: kept === 'empty' })
    else onApply(clean === '' ? null : { kind: 'text', field, text: clean })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <KeptKinds typed="part" value={kept} onChange={setKept} />
      <input
        ref={box}
        data-step
        className={styles.field}
        value={text}
        maxLength={30}
        placeholder={t('list.part')}
        aria-label={t('list.part')}
        onChange={({ target }) => {
          setKept('typed')
          setText(target.value)
        }}
      />
      <Button type="primary" size="small" htmlType="submit">
        {t('list.apply')}
      </Button>
    </form>
  )
}
