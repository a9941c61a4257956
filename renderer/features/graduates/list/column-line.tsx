import { DownOutlined, PushpinOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ALWAYS_SHOWN,
  type Arranged,
  isFrozen,
  moved,
  NARROWEST,
  type Placed,
  WIDEST,
  withHidden,
  withWidth,
} from './arrangement.ts'
import styles from './list.module.css'
import type { Step } from './use-arrangement.ts'

type Props = Readonly<{
  column: Placed
  title: string
  isFirst: boolean
  isLast: boolean
  now: Arranged
  onChange: (step: Step) => void
}>

/** One column in the settings: shown or not, its place, its width. */
export function ColumnLine({ column, title, isFirst, isLast, now, onChange }: Props) {
  const { t } = useTranslation()
  const { field, width, hidden } = column
  const move = (by: number) => onChange((last) => moved(last, field, by))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.columnLine} onKeyDown={onKeyDown}>
      <Checkbox
        checked={!hidden}
        disabled={field === ALWAYS_SHOWN}
        onChange={({ target }) => onChange((last) => withHidden(last, field, !target.checked))}
      >
        {title}
      </Checkbox>
      {isFrozen(now, field) && (
        <span className={styles.pin}>
          <PushpinOutlined aria-hidden /> {t('list.isFrozen')}
        </span>
      )}
      <InputNumber
        className={styles.width ?? ''}
        size="small"
        min={NARROWEST}
        max={WIDEST}
        step={10}
        precision={0}
        value={width}
        aria-label={t('list.widthOf', { title })}
        onChange={(wide) => wide !== null && onChange((last) => withWidth(last, field, wide))}
      />
      <Button
        size="small"
        icon={<UpOutlined aria-hidden />}
        aria-label={t('list.moveUp', { title })}
        title={t('list.moveUp', { title })}
        disabled={isFirst}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        icon={<DownOutlined aria-hidden />}
        aria-label={t('list.moveDown', { title })}
        title={t('list.moveDown', { title })}
        disabled={isLast}
        onClick={() => move(1)}
      />
    </li>
  )
}
