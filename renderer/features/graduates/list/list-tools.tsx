import type { InputRef } from 'antd'
import { Button, Segmented } from 'antd'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../search-field.tsx'
import type { LedgerList } from '../use-ledger-list.ts'
import { ColumnSettings } from './column-settings.tsx'
import { RevealToggle } from './reveal-toggle.tsx'
import type { Layout } from './use-arrangement.ts'
import type { View, Views } from './use-views.ts'
import { ViewMenu } from './view-menu.tsx'

type Props = Readonly<{
  list: LedgerList
  layout: Layout
  views: Views
  search: RefObject<InputRef | null>
  onChoose: (view: View) => void
  /** on from the search field to the first who was found */
  onFound: () => void
  /** back to the grid */
  onDone: () => void
}>

/** Who is shown, in which columns, and whether their numbers are. */
export function ListTools({ list, layout, views, search, onChoose, onFound, onDone }: Props) {
  const { t } = useTranslation()
  const [isArranging, setArranging] = useState(false)
  const { filter } = list.state
  return (
    <>
      <SearchField
        inputRef={search}
        text={filter.search}
        onChange={(text) => list.changeFilter({ search: text })}
        onFound={onFound}
        onLeave={onDone}
      />
      <Segmented
        aria-label={t('graduates.scope')}
        value={filter.inLedger === null ? 'all' : 'in'}
        options={[
          { value: 'in', label: t('graduates.inLedger') },
          { value: 'all', label: t('graduates.everybody') },
        ]}
        onChange={(value) => list.changeFilter({ inLedger: value === 'in' ? true : null })}
      />
      <ViewMenu views={views} onChoose={onChoose} onDone={onDone} />
      <Button onClick={() => setArranging(true)}>{t('list.columns')}</Button>
      <RevealToggle onDone={onDone} />
      {isArranging && (
        <ColumnSettings
          layout={layout}
          onClose={() => {
            setArranging(false)
            onDone()
          }}
        />
      )}
    </>
  )
}
