import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison, ComparisonChoices } from '#shared/contract/comparison.ts'
import { COMPARED_KINDS, type ComparedKind } from '#shared/domain/comparison/kinds.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './comparison.module.css'
import { DifferenceTable } from './difference-table.tsx'
import { PairingFold } from './pairing-fold.tsx'
import { useRemember } from './queries.ts'

type Props = Readonly<{ comparison: Comparison; onSheet: (sheet: number) => void }>

/** How her sheet was understood, which can be corrected, and the differences. */
export function ComparisonResult({ comparison, onSheet }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [showsAll, setShowsAll] = useState(false)
  const remember = useRemember()
  const { cells, choices, fingerprint } = comparison
  const different = cells.filter(({ isEqual }) => !isEqual)
  const say = (patch: Partial<ComparisonChoices>) =>
    remember.mutate({ fingerprint, choices: { ...choices, ...patch } })
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <strong>{comparison.fileName}</strong>
        <Select<number>
          aria-label={t('comparison.sheet')}
          value={comparison.sheet}
          popupMatchSelectWidth={false}
          options={comparison.sheets.map((name, value) => ({ value, label: name }))}
          onChange={onSheet}
        />
        {t('comparison.rowsAre')}
        <Select<ComparedKind>
          aria-label={t('comparison.rowsAre')}
          value={comparison.kind}
          popupMatchSelectWidth={false}
          options={COMPARED_KINDS.map((value) => ({ value, label: t(`comparison.kind.${value}`) }))}
          onChange={(kind) => say({ kind })}
        />
        <strong className={styles.sum} role="status">
          {cells.length === 0
            ? t('comparison.nothing')
            : t('comparison.sum', {
                equal: cells.length - different.length,
                different: different.length,
              })}
        </strong>
        <Checkbox checked={showsAll} onChange={({ target }) => setShowsAll(target.checked)}>
          {t('comparison.showAll')}
        </Checkbox>
      </div>
      {remember.error && <p role="alert">{sentenceOf(remember.error, lang)}</p>}
      <PairingFold
        title={t('comparison.columns')}
        heads={comparison.columns}
        ours={comparison.ourColumns}
        onChoose={(columns) => say({ columns: merged(choices.columns, columns) })}
      />
      <PairingFold
        title={t('comparison.rows')}
        heads={comparison.rows}
        ours={comparison.ourRows}
        onChoose={(rows) => say({ rows: merged(choices.rows, rows) })}
      />
      <DifferenceTable cells={showsAll ? cells : different} />
    </div>
  )
}

/** The last word about a name holds. */
const merged = (
  before: ComparisonChoices['rows'],
  said: ComparisonChoices['rows'][number],
): ComparisonChoices['rows'] => [...before.filter(({ name }) => name !== said.name), said]
