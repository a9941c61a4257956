import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { codeName } from '#shared/codes/index.ts'
import type { Evidence } from '#shared/schemas/evidence.ts'
import styles from './evidence.module.css'

export type PieceAct = 'view' | 'verify' | 'void'
type Props = Readonly<{ piece: Evidence; cohort: number; onAct: (act: PieceAct) => void }>

const COLOURS: Readonly<Record<string, string>> = { '2': 'success', '3': 'success', '4': 'error' }

/** One piece: what it is, how far it was checked, and what can be done with it. */
export function PieceLine({ piece, cohort, onAct }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const isVoid = piece.voidedOn !== null
  const checked = [piece.verifiedOn, piece.verifiedBy, piece.verifyNote].filter(Boolean).join(' ')
  return (
    <>
      <div className={styles.line}>
        <strong>{codeName('attachment_kind', piece.kind, cohort, lang)}</strong>
        {isVoid ? (
          <Tag>{t('evidence.voided')}</Tag>
        ) : (
          <Tag color={COLOURS[piece.state] ?? 'default'}>
            {codeName('attachment_state', piece.state, cohort, lang)}
          </Tag>
        )}
        {piece.isEarlier && <Tag>{t('evidence.earlier')}</Tag>}
      </div>
      <div>
        {piece.fileName === '' ? t('evidence.onShelf', { shelf: piece.shelfNo }) : piece.fileName}
      </div>
      <div className={styles.muted}>
        {t('evidence.received', { day: piece.addedOn })} {checked} {piece.voidReason} {piece.note}
      </div>
      <div className={styles.line}>
        {piece.mime !== null && (
          <Button size="small" onClick={() => onAct('view')}>
            {t('evidence.view')}
          </Button>
        )}
        {!isVoid && (
          <>
            <Button size="small" onClick={() => onAct('verify')}>
              {t('evidence.verify')}
            </Button>
            <Button size="small" onClick={() => onAct('void')}>
              {t('evidence.void')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
