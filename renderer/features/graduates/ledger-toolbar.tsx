import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { Past } from '#shared/schemas/past.ts'
import { ImportButton } from '../imports/index.ts'
import type { Card } from './card/use-card.ts'
import { DestinationDialog } from './destination-dialog.tsx'
import styles from './graduates.module.css'
import type { DialogKind, PersonDialog } from './kept-typing.ts'
import { ListTools } from './list/list-tools.tsx'
import type { ListTooling } from './list/use-list-tools.ts'
import { PastButton } from './past/past-button.tsx'
import { PersonMenu } from './person-menu.tsx'
import { ProblemsButton } from './problems/problems-button.tsx'
import type { Problems } from './problems/use-problems.ts'
import type { Contacting } from './use-contacting.ts'
import { WillingnessDialog } from './willingness-dialog.tsx'

type Props = Readonly<{
  ledger: OpenLedger
  tools: ListTooling['parts']
  /** the person whose row is active */
  person: GraduateRow | undefined
  card: Card
  problems: Problems
  bulk: Readonly<{ isReady: boolean; open: () => void; selected: readonly number[] }>
  contacting: Contacting
  /** a destination was kept */
  onLanded: (person: Readonly<{ id: number; name: string }>) => void
  dialog: PersonDialog | null
  onDialog: (dialog: PersonDialog | null) => void
  onPast: (past: Past) => void
  onAsk: () => void
  onDone: () => void
}>

export function LedgerToolbar(props: Props) {
  const { ledger, tools, person, card, problems, bulk, dialog, onDialog, onDone } = props
  const { contacts, personOf, ...contacting } = props.contacting
  const { t } = useTranslation()
  const close = () => onDialog(null)
  const name = person?.values.name ?? ''
  const open = (kind: DialogKind) => person && onDialog({ kind, id: person.id })
  const shown = dialog?.id === person?.id ? dialog : null
  const wasOpen = useRef(false)
  const verified = useRef<number | null>(null)
  // Only once it has left the page does a dialog let go of the keyboard.
  useEffect(() => {
    if (wasOpen.current && dialog === null) {
      const id = verified.current
      verified.current = null
      if (id === null) onDone()
      else contacts.verified(personOf(id), { onClosed: onDone })
    }
    wasOpen.current = dialog !== null
  })
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('graduates.toolbar')}>
      <ListTools {...tools} onDone={onDone} />
      <PastButton onShow={props.onPast} onDone={onDone} />
      <span className={styles.actions}>
        <Button
          disabled={contacting.count === 0}
          title={`${t('contacts.people', { count: contacting.count })} ${t('person.key', { key: 'F5' })}`}
          onClick={contacting.open}
        >
          {t('contacts.button')}
        </Button>
        <Button
          disabled={!person}
          title={`${t('graduates.willingnessOf', { name })} ${t('person.key', { key: 'F7' })}`}
          onClick={() => open('willingness')}
        >
          {t('graduates.setWillingness')}
        </Button>
        <Button
          disabled={!person}
          title={`${t('graduates.destinationOf', { name })} ${t('person.key', { key: 'F9' })}`}
          onClick={() => open('destination')}
        >
          {t('graduates.registerDestination')}
        </Button>
        <Button
          aria-pressed={card.isPanel}
          title={t('person.key', { key: 'F4' })}
          onClick={card.isPanel ? card.closePanel : card.openPanel}
        >
          {t('person.open')}
        </Button>
        <ProblemsButton problems={problems} />
        <Button
          disabled={!bulk.isReady}
          title={t('person.key', { key: 'Ctrl+B' })}
          onClick={bulk.open}
        >
          {t('bulk.title')}
        </Button>
        <PersonMenu
          {...{ ledger, person, onDone }}
          onAsk={props.onAsk}
          selected={bulk.selected}
          onPage={card.open}
        />
        <Button title={t('person.key', { key: 'Ctrl+Insert' })} onClick={card.add}>
          {t('person.add')}
        </Button>
        <ImportButton />
      </span>
      {contacts.dialog}
      {shown?.kind === 'destination' && person && (
        <DestinationDialog
          person={person}
          cohort={ledger.cohort}
          kept={shown.kept}
          onKept={() => {
            if (shown.isVerified) verified.current = shown.id
            props.onLanded({ id: person.id, name })
          }}
          onClose={close}
        />
      )}
      {shown?.kind === 'willingness' && person && (
        <WillingnessDialog
          person={person}
          cohort={ledger.cohort}
          kept={shown.kept}
          onClose={close}
        />
      )}
    </div>
  )
}
