import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { SidePanel } from '#renderer/ui/side-panel.tsx'
import styles from '../card/card.module.css'
import { CardHeader } from '../card/card-header.tsx'
import { cardKeys } from '../card/card-keys.ts'
import { FieldSheet } from '../card/field-sheet.tsx'
import type { LedgerParts } from '../card/ledger-parts.ts'
import { TimeLine } from '../card/time-line.tsx'
import type { Card } from '../card/use-card.ts'
import { useRevealPerson } from '../card/use-reveal-person.ts'
import { useSheetRows } from '../card/use-sheet-rows.ts'
import { graduateQueries } from '../queries.ts'
import { usePast } from './past-context.ts'

type Props = Readonly<{
  person: number
  cohort: number
  total: number
  card: Card
  ledger: LedgerParts
  onRefuse: () => void
}>

const VIEWS = ['sheet', 'line'] as const
type View = (typeof VIEWS)[number]

const nothing = (): void => undefined

/** Somebody's data and time line as of the day, beside the list: to be read, and to be copied from. */
export function PastCard({ person, cohort, total, card, ledger, onRefuse }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const read = useQuery(graduateQueries.card(person, usePast()))
  const rows = useSheetRows(ledger.columns, read.data?.extra)
  const [view, setView] = useState<View>('sheet')
  const reveal = useRevealPerson()
  const row = ledger.personAt(person)
  const onKeyDown = cardKeys({
    onStep: card.step,
    onSame: onRefuse,
    onSave: onRefuse,
    onReveal: () => void (row && reveal(row)),
  })
  const names = { sheet: t('person.sheet'), line: t('person.timeLine') }
  return (
    <SidePanel label={t('person.card')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that whatever is inside leaves alone */}
      <div className={styles.card} onKeyDownCapture={onKeyDown} onFocus={card.onCardFocus}>
        <div className={styles.top}>
          <CardHeader {...{ row, cohort, total }} place={card.place} onStep={card.step} />
          <div className={styles.ways}>
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('person.closePanel')}
              title={t('person.key', { key: 'F4' })}
              onClick={card.closePanel}
            />
          </div>
        </div>
        {read.error && <Alert type="error" showIcon title={sentenceOf(read.error, lang)} />}
        <Segmented<View>
          aria-label={t('person.views')}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: names[value] }))}
        />
        <div className={styles.body}>
          <div className={view === 'sheet' ? styles.main : styles.away}>
            <FieldSheet
              {...{ person, rows, ledger }}
              sheet={card.sheet}
              start={card.start}
              label={t('person.sheet')}
              row={ledger.rows.get(person)}
              onField={nothing}
            />
          </div>
          {view === 'line' && (
            <div className={styles.reading}>
              <TimeLine events={read.data?.events ?? []} cohort={cohort} />
            </div>
          )}
        </div>
      </div>
    </SidePanel>
  )
}
