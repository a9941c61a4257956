import { type RefObject, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { useDrawRow } from '../use-draw-row.ts'
import styles from './card.module.css'
import { cardKeys } from './card-keys.ts'
import { FieldSheet } from './field-sheet.tsx'
import type { LedgerParts } from './ledger-parts.ts'
import { asRow, REQUIRED, withShared } from './newcomer.ts'
import { NewcomerBar } from './newcomer-bar.tsx'
import type { NewcomerEntry } from './use-newcomer.ts'
import { useSheetRows } from './use-sheet-rows.ts'
import { useTypedInSheet } from './use-typed-in-sheet.ts'

export type NewcomerProps = Readonly<{
  entry: NewcomerEntry
  cohort: number
  ledger: LedgerParts
  sheet: RefObject<EntryGridHandle | null>
  /** the field at which the keyboard begins, once */
  start: RefObject<string | null>
  /** whom the clerk looked at before: lends what classmates share */
  last: GraduateRow | undefined
  onPerson: (id: number) => void
  onBack: () => void
  onFocus: () => void
}>

/** Somebody new by hand: the same sheet, in the page alone until it is saved. */
export function NewcomerPage(props: NewcomerProps) {
  const { entry, cohort, ledger, sheet, start, onPerson, onBack } = props
  const { t } = useTranslation()
  const draw = useDrawRow(cohort)
  const [, wake] = useReducer((times: number) => times + 1, 0)
  const [field, setField] = useState<string>()
  const rows = useSheetRows(ledger.columns, undefined, REQUIRED)
  const row = asRow(entry.now)
  const [newest] = entry.added
  const last = (newest && ledger.personAt(newest.id)) ?? props.last
  const begin = (at: string): void => {
    start.current = at
    wake()
  }
  // However the page was come to.
  useLayoutEffect(() => {
    start.current ??= 'name'
  }, [start])
  const store = async (isLast: boolean): Promise<void> => {
    if ((await sheet.current?.flush()) === false) return
    const result = await entry.save()
    if (!('saved' in result)) begin(result.refused ?? field ?? 'name')
    else if (isLast) onPerson(result.saved.id)
    else begin('name')
  }
  const isStoring = useRef(false)
  // A key that is held down, or a second click, adds nobody twice.
  const save = async (isLast: boolean): Promise<void> => {
    if (isStoring.current) return
    isStoring.current = true
    await store(isLast).finally(() => {
      isStoring.current = false
    })
  }
  const onShared = (): void => {
    if (last === undefined) return
    entry.put(withShared(entry.now, last.values))
    begin(field ?? 'name')
  }
  const onSame = (): void => {
    const value = last?.values[field ?? ''] ?? ''
    if (field === undefined || value === '') return
    sheet.current?.discard()
    void entry.storing.onCommit(0, field, value)
  }
  useTypedInSheet({ entry, sheet, rows })
  const onKeyDown = cardKeys({
    onStep: (by) => by === 1 && void save(false),
    onSame,
    onSave: () => void save(true),
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that whatever is inside leaves alone
    <div className={styles.page} onKeyDownCapture={onKeyDown} onFocus={props.onFocus}>
      <NewcomerBar
        lender={last?.values.name}
        onShared={onShared}
        onSave={(isLast) => void save(isLast)}
        onBack={onBack}
      />
      <div className={styles.body}>
        <div className={styles.main}>
          <FieldSheet
            {...{ sheet, start, rows }}
            label={t('person.newcomer')}
            person={entry.serial}
            row={draw(row)}
            ledger={partsOf(ledger, entry, row)}
            onField={setField}
          />
        </div>
        <Added entry={entry} onPerson={onPerson} />
      </div>
    </div>
  )
}

/** The list's columns and editors with rows and judgements of its own; several cells need no preview here. */
function partsOf(ledger: LedgerParts, entry: NewcomerEntry, row: GraduateRow): LedgerParts {
  const { preview: _preview, ...shared } = ledger
  return {
    ...shared,
    ...entry.storing,
    rows: { get: () => undefined, want: () => undefined, texts: async () => [] },
    version: entry.version,
    personAt: () => row,
  }
}

type AddedProps = Readonly<{ entry: NewcomerEntry; onPerson: (id: number) => void }>

/** Who was entered since the page was opened. */
function Added({ entry, onPerson }: AddedProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.reading} aria-label={t('person.addedList')}>
      <p>{t('person.newcomerHint')}</p>
      {entry.added.length > 0 && (
        <h3 className={styles.partName}>{t('person.addedCount', { count: entry.added.length })}</h3>
      )}
      <ul className={styles.added}>
        {entry.added.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => onPerson(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
