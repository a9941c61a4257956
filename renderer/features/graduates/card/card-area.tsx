import type { ReactNode } from 'react'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { DialogKind } from '../kept-typing.ts'
import styles from './card.module.css'
import type { LedgerParts } from './ledger-parts.ts'
import { PersonPage } from './person-page.tsx'
import { SideCard } from './side-card.tsx'
import type { Card } from './use-card.ts'
import { useCardHotkeys } from './use-card-hotkeys.ts'

type Props = Readonly<{
  card: Card
  cohort: OpenLedger['cohort']
  /** how many the list has */
  total: number
  ledger: LedgerParts
  onDialog: (kind: DialogKind) => void
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

/** The list with the card beside it, or the card's page over it; the list stays as it was meanwhile. */
export function CardArea(props: Props) {
  const { card, cohort, total, ledger, onDialog, menu, tools, strip, beside, children } = props
  const { person, last, left, sheet, start, place } = card
  useCardHotkeys({ card, onDialog, focusList: card.focusList })
  const shared = { last, left, sheet, start, place, cohort, total, ledger, onDialog }
  const ways = { onFocus: card.onCardFocus, onStep: card.step, onGoTo: card.goTo }
  return (
    <div className={styles.area}>
      <div className={card.isPage ? styles.covered : styles.under}>
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
              {...ways}
              person={person}
              onPage={() => person !== null && card.open(person)}
              onClose={card.closePanel}
            />
          )}
          {beside}
        </div>
      </div>
      {card.isPage && person !== null && (
        <PersonPage {...shared} {...ways} person={person} onBack={card.leave} menu={menu} />
      )}
    </div>
  )
}
