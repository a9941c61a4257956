import type { ReactNode } from 'react'
import type { Contacts } from '#renderer/features/contacts/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { DialogKind } from '../kept-typing.ts'
import styles from './card.module.css'
import { CorrectingArea } from './correcting.tsx'
import type { LedgerParts } from './ledger-parts.ts'
import { NewcomerPage } from './newcomer-page.tsx'
import { PersonPage } from './person-page.tsx'
import { SideCard } from './side-card.tsx'
import type { Card } from './use-card.ts'
import { useCardHotkeys } from './use-card-hotkeys.ts'
import { useKeepCard } from './use-keep-card.ts'
import { useKeepNewcomer } from './use-keep-newcomer.ts'
import { useNewcomer } from './use-newcomer.ts'

type Props = Readonly<{
  card: Card
  cohort: OpenLedger['cohort']
  /** how many the list has */
  total: number
  ledger: LedgerParts
  contacts: Contacts
  onDialog: (kind: DialogKind) => void
  onNotice: (notice: string) => void
  /** what else there is to do with the person, on the page */
  menu: ReactNode
  tools: ReactNode
  /** above list and card */
  strip: ReactNode
  /** beside the list while the card is not */
  beside: ReactNode
  /** the list */
  children: ReactNode
}>

/** The list with the card beside it, or a page over it; the list stays as it was meanwhile. */
export function CardArea(props: Props) {
  const { card, cohort, total, ledger, onDialog, menu, tools, strip, beside, children } = props
  const { person, last, left, sheet, start, place } = card
  const entry = useNewcomer({ cohort, onNotice: props.onNotice })
  useKeepCard(card)
  useKeepNewcomer({ card, entry })
  useCardHotkeys({ card, onDialog, focusList: card.focusList })
  const isCovered = card.isPage || card.isNew
  const shared = { sheet, start, cohort, ledger, onFocus: card.onCardFocus }
  const ofPerson = {
    last,
    left,
    place,
    total,
    contacts: props.contacts,
    onDialog,
    onStep: card.step,
    onCorrect: card.correct,
  }
  return (
    <CorrectingArea cohort={cohort}>
      <div className={styles.area}>
        <div className={isCovered ? styles.covered : styles.under} inert={isCovered}>
          {tools}
          {strip}
          <div className={styles.beside}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: hears who has the keyboard */}
            <div className={styles.list} onFocus={card.onListFocus}>
              {children}
            </div>
            {card.isPanel && (
              <SideCard
                {...shared}
                {...ofPerson}
                person={person}
                onPage={() => person !== null && card.open(person)}
                onClose={card.closePanel}
              />
            )}
            {beside}
          </div>
        </div>
        {card.isPage && person !== null && (
          <PersonPage {...shared} {...ofPerson} person={person} onBack={card.leave} menu={menu} />
        )}
        {card.isNew && (
          <NewcomerPage
            {...shared}
            entry={entry}
            last={card.concerned === null ? undefined : ledger.personAt(card.concerned)}
            onPerson={card.open}
            onBack={card.leave}
          />
        )}
      </div>
    </CorrectingArea>
  )
}
