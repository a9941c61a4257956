import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { DialogKind } from '../kept-typing.ts'
import styles from './card.module.css'
import { hasMasked } from './from-last.ts'

type Props = Readonly<{
  row: GraduateRow | undefined
  onDialog: (kind: DialogKind) => void
  /** where there is somebody to take values from */
  onFill: (() => void) | undefined
  onReveal: () => void
}>

/** What is done with the person as a whole. */
export function CardTools({ row, onDialog, onFill, onReveal }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('person.tools')}>
      <Button
        size="small"
        disabled={!row}
        title={t('person.key', { key: 'F7' })}
        onClick={() => onDialog('willingness')}
      >
        {t('graduates.setWillingness')}
      </Button>
      <Button
        size="small"
        disabled={!row}
        title={t('person.key', { key: 'F9' })}
        onClick={() => onDialog('destination')}
      >
        {t('graduates.registerDestination')}
      </Button>
      <Button size="small" disabled={onFill === undefined} onClick={onFill}>
        {t('person.fillFromLast')}
      </Button>
      {row && hasMasked(row) && (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden />}
          title={t('person.key', { key: 'Ctrl+Shift+M' })}
          onClick={onReveal}
        >
          {t('person.reveal')}
        </Button>
      )}
    </div>
  )
}
