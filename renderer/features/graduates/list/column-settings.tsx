import { Button, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/lib/use-return-focus.ts'
import { isShown, withFrozen } from './arrangement.ts'
import { ColumnLine } from './column-line.tsx'
import styles from './list.module.css'
import type { Layout } from './use-arrangement.ts'

type Props = Readonly<{ layout: Layout; onClose: () => void }>

/** Which columns are shown, in which order and how wide; every change shows behind the dialog at once. */
export function ColumnSettings({ layout, onClose }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  useReturnFocus()
  const { now, all, change, isUsual, reset } = layout
  const titles = new Map(all.map(({ key, title }) => [key, title]))
  const text = search.trim().toLowerCase()
  const lines = now.columns
    .map((column, at) => ({ column, at, title: titles.get(column.field) ?? column.field }))
    .filter(({ title }) => title.toLowerCase().includes(text))
  const shown = now.columns.filter(isShown).length
  return (
    <Modal
      open
      centered
      width={620}
      title={t('list.columns')}
      onCancel={onClose}
      footer={[
        <Button key="usual" disabled={isUsual} onClick={reset}>
          {t('list.usual')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('list.done')}
        </Button>,
      ]}
    >
      <div className={styles.settings}>
        <div className={styles.settingsTop}>
          <Input
            autoFocus
            allowClear
            value={search}
            placeholder={t('list.searchColumns')}
            aria-label={t('list.searchColumns')}
            onChange={({ target }) => setSearch(target.value)}
          />
          <span className={styles.frozenCount}>
            {t('list.frozen')}
            <InputNumber
              min={0}
              max={Math.min(shown, 20)}
              precision={0}
              aria-label={t('list.frozen')}
              value={now.frozen}
              onChange={(frozen) => change((last) => withFrozen(last, frozen ?? 0))}
            />
          </span>
        </div>
        <ul className={styles.columnList} aria-label={t('list.columns')}>
          {lines.map(({ column, at, title }) => (
            <ColumnLine
              key={column.field}
              column={column}
              title={title}
              isFirst={at === 0}
              isLast={at === now.columns.length - 1}
              now={now}
              onChange={change}
            />
          ))}
        </ul>
        <p className={styles.hint}>{t('list.columnKeys', { shown, all: now.columns.length })}</p>
      </div>
    </Modal>
  )
}
