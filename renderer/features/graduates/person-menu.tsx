import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { useKeptOpen } from '../../lib/use-kept-open.ts'
import { EraseDialog, ExportPerson } from '../erasure/index.ts'
import { PersonHistory } from '../history/index.ts'
import { GroupsDialog } from '../key-groups/index.ts'
import { PrintFile } from '../printing/index.ts'
import { BreakOffDialog } from './break-off-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

type Props = Readonly<{
  ledger: OpenLedger
  /** the person whose row is active */
  person: GraduateRow | undefined
  /** the people of the marked rows, where there are any */
  selected?: readonly number[]
  /** where there is a page to open */
  onPage?: (id: number) => void
  /** about the active cell */
  onAsk: () => void
  onDone: () => void
}>

const CHOICES = [
  'breakOff',
  'plan',
  'groups',
  'details',
  'question',
  'history',
  'file',
  'export',
  'remove',
  'erase',
] as const
type Choice = (typeof CHOICES)[number]
type Open = Readonly<{ choice: Choice; of: GraduateRow }>

/** Who has landed, or fell back without a reason. */
const canBreakOff = ({ inLedger, marks }: GraduateRow): boolean =>
  !inLedger || marks.some(({ rule }) => rule === 'V22')

/** What is seldom done with one person: see the history, hand out what is held, take off the roster, erase. */
export function PersonMenu({ ledger, person, selected = [], onPage, onAsk, onDone }: Props) {
  const { t } = useTranslation()
  // The person is held: the row may be gone before the dialog is.
  const { open, setOpen, keeping } = useKeptOpen<Open>('person.dialog', ['choice', 'of'])
  const close = () => setOpen(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && open === null) onDone()
    wasOpen.current = open !== null
  }, [open, onDone])
  const labels: Readonly<Record<Choice | 'page', string>> = {
    page: t('person.openPage'),
    breakOff: `${t('corrections.breakOff')}…`,
    plan: `${t('person.plan')}…`,
    groups: `${t('keyGroups.title')}…`,
    details: `${t('person.details')}…`,
    question: `${t(ledger.role === 'central' ? 'questions.ask' : 'questions.title')}…`,
    history: t('history.ofThis'),
    file: `${t('printing.file')}…`,
    export: `${t('erasure.exportPerson')}…`,
    remove: `${t('history.remove')}…`,
    erase: `${t('erasure.erasePerson')}…`,
  }
  const name = open?.of.values.name ?? ''
  return (
    <>
      <Dropdown
        autoFocus
        // Opened anew, it begins at its first entry and not at the last one chosen.
        destroyOnHidden
        trigger={['click']}
        disabled={!person}
        menu={{
          items: (onPage === undefined ? CHOICES : (['page', ...CHOICES] as const))
            .filter((choice) => choice !== 'breakOff' || (person && canBreakOff(person)))
            .map((choice) => ({
              key: choice,
              label: labels[choice],
              danger: choice === 'erase',
              onClick: ({ domEvent }) => {
                // The same Enter would send off the dialog that it opens.
                domEvent.preventDefault()
                if (person === undefined) return
                if (choice === 'page') onPage?.(person.id)
                else if (choice === 'question') onAsk()
                else setOpen({ choice, of: person })
              },
            })),
        }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('graduates.ofPerson')}
        </Button>
      </Dropdown>
      {open?.choice === 'groups' && (
        <GroupsDialog
          ids={selected.length > 1 ? selected : [open.of.id]}
          name={name}
          cohort={ledger.cohort}
          onClose={close}
        />
      )}
      {open?.choice === 'plan' && <PlanDialog person={open.of} keeping={keeping} onClose={close} />}
      {open?.choice === 'breakOff' && (
        <BreakOffDialog person={open.of} cohort={ledger.cohort} keeping={keeping} onClose={close} />
      )}
      {open?.choice === 'details' && <DetailsDialog id={open.of.id} name={name} onClose={close} />}
      {open?.choice === 'history' && (
        <PersonHistory id={open.of.id} name={name} cohort={ledger.cohort} onClose={close} />
      )}
      {open?.choice === 'file' && <PrintFile id={open.of.id} onClose={close} />}
      {open?.choice === 'export' && <ExportPerson id={open.of.id} name={name} onClose={close} />}
      {open?.choice === 'remove' && <RemoveDialog id={open.of.id} name={name} onClose={close} />}
      {open?.choice === 'erase' && (
        <EraseDialog
          scope={{ kind: 'people', ids: [open.of.id] }}
          isPractice={ledger.practice}
          onClose={close}
        />
      )}
    </>
  )
}
