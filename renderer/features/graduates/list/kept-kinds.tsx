import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'

/** What is typed decides, or whether there is anything in the cell. */
export type Kept = 'typed' | 'empty' | 'filled'

const KEPT: readonly Kept[] = ['typed', 'empty', 'filled']

type Props = Readonly<{
  typed: 'range' | 'part'
  value: Kept
  onChange: (kept: Kept) => void
}>

/** By what is typed below, or the empty cells, or the others. */
export function KeptKinds({ typed, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      value={value}
      aria-label={t('list.keep')}
      options={KEPT.map((one) => ({
        value: one,
        label: t(`list.kept.${one === 'typed' ? typed : one}`),
      }))}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

export function keptBy(now: ColumnFilter | undefined): Kept {
  if (now?.kind !== 'empty') return 'typed'
  return now.isEmpty ? 'empty' : 'filled'
}
