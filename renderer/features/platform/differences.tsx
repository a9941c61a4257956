import { Checkbox, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PLATFORM_STATES } from '#shared/domain/platform/compare.ts'
import type { PlatformLine } from '#shared/schemas/platform.ts'
import { platformStateText } from '#shared/text/platform.ts'
import { useLang } from '../../lib/use-lang.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import { DecideBar } from './decide-bar.tsx'
import { type Filter, lineKey, SHOWN_AT_MOST, shownLines } from './lines.ts'
import styles from './platform.module.css'
import { useLineColumns } from './use-line-columns.tsx'

type Props = Readonly<{ lines: readonly PlatformLine[]; cohort: number }>

const ALL: Filter = { state: null, onlyOpen: true }

/** The lines that differ, narrowed down by what is different, and what is done with those selected. */
export function Differences({ lines, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [filter, setFilter] = useState(ALL)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const fitting = shownLines(lines, filter)
  const shown = fitting.slice(0, SHOWN_AT_MOST)
  const chosen = shown.filter((line) => picked.has(lineKey(line)))
  const columns = useLineColumns({ cohort, shown, picked, onPick: setPicked })
  const ofState = (state: Filter['state']) => shownLines(lines, { ...filter, state }).length
  const choose = (change: Partial<Filter>) => {
    setPicked(new Set())
    setFilter({ ...filter, ...change })
  }
  return (
    <>
      <div className={styles.states} role="toolbar" aria-label={t('platform.states')}>
        <Tag.CheckableTag checked={filter.state === null} onChange={() => choose({ state: null })}>
          {t('platform.all', { count: ofState(null) })}
        </Tag.CheckableTag>
        {PLATFORM_STATES.filter((state) => state !== 'same').map((state) => (
          <Tag.CheckableTag
            key={state}
            checked={filter.state === state}
            onChange={() => choose({ state })}
          >
            {platformStateText(state, lang)} {ofState(state)}
          </Tag.CheckableTag>
        ))}
        <Checkbox
          checked={filter.onlyOpen}
          onChange={({ target }) => choose({ onlyOpen: target.checked })}
        >
          {t('platform.onlyOpen')}
        </Checkbox>
      </div>
      {filter.state !== null && filter.state !== 'same' && (
        <p className={styles.muted}>{t(`platform.stateHint.${filter.state}`)}</p>
      )}
      <DecideBar chosen={chosen} onDone={() => setPicked(new Set())} />
      {fitting.length > shown.length && (
        <p className={styles.muted}>
          {t('imports.firstOf', { count: shown.length, total: fitting.length })}
        </p>
      )}
      {shown.length === 0 ? (
        <p className={styles.muted}>{t('platform.noneOpen')}</p>
      ) : (
        <div className={styles.table}>
          <ScrollTable label={t('platform.list')} rows={shown} rowKey={lineKey} columns={columns} />
        </div>
      )}
    </>
  )
}
