import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './imports.module.css'
import { KindSelect } from './kind-select.tsx'
import { WORKING_KINDS } from './kinds.ts'

type Props = Readonly<{ cause: unknown; onKind: (kind: ImportKind) => void }>

/** Why the file was not read; where only its kind is in doubt, the clerk names it. */
export function ReadAgain({ cause, onKind }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const kinds = kindsToChoose(cause)
  return (
    <>
      <Alert type="error" showIcon title={sentenceOf(cause, lang)} />
      {kinds.length > 0 && (
        <div className={styles.field}>
          <span>{t('imports.kind')}</span>
          <KindSelect value={null} kinds={kinds} onChange={onKind} />
        </div>
      )}
    </>
  )
}

/** The candidates that work; none where another kind would not help. */
function kindsToChoose(cause: unknown): readonly ImportKind[] {
  if (!(cause instanceof AppError)) return []
  if (cause.code === 'not_yet') return WORKING_KINDS
  if (cause.code !== 'file_kind_unclear') return []
  const named = String(cause.params.candidates ?? '').split(', ')
  const working = WORKING_KINDS.filter((kind) => named.includes(kind))
  return working.length > 0 ? working : WORKING_KINDS
}
