import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { IMPORT_KINDS } from '#shared/domain/import/import-kinds.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './imports.module.css'

type Props = Readonly<{
  value: ImportKind | null
  kinds?: readonly ImportKind[]
  onChange: (kind: ImportKind) => void
}>

/** What a file holds, in words. */
export function KindSelect({ value, kinds = IMPORT_KINDS, onChange }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <Select<ImportKind>
      className={styles.kind ?? ''}
      aria-label={t('imports.kind')}
      placeholder={t('imports.chooseKind')}
      value={value}
      options={kinds.map((kind) => ({ value: kind, label: importKindText(kind, lang) }))}
      onChange={onChange}
    />
  )
}
