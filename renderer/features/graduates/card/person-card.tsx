import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContactSection, type Contacts, contactPerson } from '#renderer/features/contacts/index.ts'
import { PersonQuestions } from '#renderer/features/questions/index.ts'
import { PersonPushes } from '#renderer/features/vacancies/index.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { DialogKind, KeptCell } from '../kept-typing.ts'
import { graduateQueries } from '../queries.ts'
import styles from './card.module.css'
import { CardFoot } from './card-foot.tsx'
import { CardHeader } from './card-header.tsx'
import { cardKeys } from './card-keys.ts'
import { CardTools } from './card-tools.tsx'
import { CardViews } from './card-views.tsx'
import { FieldSheet } from './field-sheet.tsx'
import type { LedgerParts } from './ledger-parts.ts'
import { LeftNotice } from './left-notice.tsx'
import type { LeftTexts } from './left-texts.ts'
import { useFromLast } from './use-from-last.tsx'
import { useRevealPerson } from './use-reveal-person.ts'
import { useSheetRows } from './use-sheet-rows.ts'
import { useShownPerson } from './use-shown-person.ts'

export type CardProps = Readonly<{
  person: number
  /** whom the clerk looked at before */
  last: number | null
  cohort: number
  ledger: LedgerParts
  contacts: Contacts
  left: LeftTexts
  sheet: RefObject<EntryGridHandle | null>
  /** the field at which the keyboard begins, once */
  start: RefObject<string | null>
  place: number | null
  total: number
  onStep: (by: 1 | -1) => void
  onCorrect: (left: KeptCell) => void
  onDialog: (kind: DialogKind) => void
  onFocus: () => void
}>

type Props = CardProps &
  Readonly<{
    /** beside the list one thing at a time, on a page of its own everything */
    isPage: boolean
    /** the way to the page, or back */
    ways: ReactNode
  }>

/** Everything of one person: the sheet to type into, the time line, what a field was before. */
export function PersonCard(props: Props) {
  const { person, last, cohort, ledger, left, sheet, isPage, place, total } = props
  const { t } = useTranslation()
  const lang = useLang()
  const card = useQuery(graduateQueries.card(person))
  const rows = useSheetRows(ledger.columns, card.data?.extra)
  const { shown, parts } = useShownPerson({ person, rows, sheet, ledger, left })
  const [field, setField] = useState<string>()
  const row = ledger.personAt(shown)
  const fromLast = useFromLast({ row, last, cohort, ledger: parts, sheet, rows, field })
  const reveal = useRevealPerson()
  const onStep = (by: 1 | -1): void => {
    void sheet.current?.flush()
    props.onStep(by)
  }
  const onNext = (): void => {
    onStep(1)
    sheet.current?.focus()
  }
  const onReveal = (): void => void (row && reveal(row))
  const onKeyDown = cardKeys({ onStep, onSame: fromLast.take, onReveal })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that whatever is inside leaves alone
    <div
      className={isPage ? styles.page : styles.card}
      onKeyDownCapture={onKeyDown}
      onFocus={props.onFocus}
    >
      <div className={styles.top}>
        <CardHeader {...{ row, cohort, place, total, onStep }} />
        <div className={styles.ways}>{props.ways}</div>
      </div>
      <CardTools {...{ row, onReveal }} onDialog={props.onDialog} onFill={fromLast.fill} />
      {card.error && <Alert type="error" showIcon title={sentenceOf(card.error, lang)} />}
      <PersonQuestions
        person={shown}
        name={row?.values.name ?? ''}
        onDone={() => sheet.current?.focus()}
      />
      <LeftNotice texts={left.texts} onCorrect={props.onCorrect} />
      <CardViews
        {...{ isPage, cohort, field }}
        person={shown}
        name={row?.values.name ?? ''}
        events={card.data?.events ?? []}
        contacts={
          row && (
            <>
              <ContactSection
                contacts={props.contacts}
                person={contactPerson(row)}
                cohort={cohort}
                isKeyGroup={row.groups.length > 0}
                screen="person"
              />
              <PersonPushes person={shown} name={row.values.name ?? ''} cohort={cohort} />
            </>
          )
        }
        onSheet={() => sheet.current?.focus()}
      >
        <FieldSheet
          {...{ sheet, rows }}
          start={props.start}
          label={t('person.sheet')}
          person={shown}
          row={ledger.rows.get(shown)}
          ledger={parts}
          onField={setField}
        />
      </CardViews>
      <CardFoot hasNext={place !== null && place < total} onNext={onNext} />
      {fromLast.dialog}
    </div>
  )
}
