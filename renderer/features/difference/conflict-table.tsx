import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Conflict } from '#shared/contract/consolidation.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { useFieldName } from '../history/index.ts'
import { ConflictSide } from './conflict-side.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import styles from './difference.module.css'
import type { Conflicts } from './queries.ts'

type Props = Readonly<{ conflicts: Conflicts; cohort: number }>
type Decision = Exclude<Conflict['decision'], ''>

/** Several are chosen and decided at once. */
export function ConflictTable({ conflicts: { conflicts, total }, cohort }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [decision, setDecision] = useState<Decision | null>(null)
  const columns = useConflictColumns({ conflicts, cohort, chosen, choose: setChosen })
  const picked = conflicts.filter(({ id }) => chosen.has(id))
  const arePeople = picked.length > 0 && picked.every(({ kind }) => kind === 'same_id')
  const areOthers = picked.length > 0 && picked.every(({ kind }) => kind !== 'same_id')
  return (
    <>
      <div className={styles.line}>
        <span className={styles.muted}>
          {t(total > conflicts.length ? 'conflicts.firstOf' : 'conflicts.chosen', {
            ...{ total, count: picked.length, shown: conflicts.length },
          })}
        </span>
        <span className={styles.acts}>
          <Button disabled={!areOthers} onClick={() => setDecision('ours')}>
            {t('conflicts.decision.ours')}
          </Button>
          <Button disabled={!areOthers} onClick={() => setDecision('theirs')}>
            {t('conflicts.decision.theirs')}
          </Button>
          <Button disabled={!arePeople} onClick={() => setDecision('both')}>
            {t('conflicts.decision.both')}
          </Button>
        </span>
      </div>
      <div className={styles.table}>
        <ScrollTable
          label={t('conflicts.table')}
          rows={conflicts}
          rowKey={({ id }) => id}
          columns={columns}
        />
      </div>
      {decision !== null && (
        <DecideDialog
          ids={picked.map(({ id }) => id)}
          decision={decision}
          onDone={() => setChosen(new Set())}
          onClose={() => setDecision(null)}
        />
      )}
    </>
  )
}

type Choosing = Readonly<{
  conflicts: readonly Conflict[]
  cohort: number
  chosen: ReadonlySet<number>
  choose: (ids: ReadonlySet<number>) => void
}>

function useConflictColumns(choosing: Choosing): ScrollColumn<Conflict>[] {
  const { t } = useTranslation()
  const nameOf = useFieldName()
  const { conflicts, cohort, chosen, choose } = choosing
  const open = conflicts.filter(({ decision }) => decision === '')
  const toggle = (id: number, isChosen: boolean) =>
    choose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return [
    {
      key: 'choose',
      title: t('conflicts.choose'),
      head: (
        <Checkbox
          aria-label={t('conflicts.chooseAll')}
          checked={open.length > 0 && chosen.size === open.length}
          onChange={({ target }) => choose(new Set(target.checked ? open.map(({ id }) => id) : []))}
        />
      ),
      cell: ({ id, name, decision }) =>
        decision === '' && (
          <Checkbox
            aria-label={t('conflicts.chooseOne', { name })}
            checked={chosen.has(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
        ),
    },
    { key: 'school', title: t('conflicts.school'), cell: ({ school }) => school },
    {
      key: 'who',
      title: t('conflicts.who'),
      cell: ({ graduateId, name, studentNo }) =>
        graduateId === null ? (
          `${studentNo} ${name}`
        ) : (
          <Link to={`/ledger/person/${graduateId}`}>{`${studentNo} ${name}`}</Link>
        ),
    },
    { key: 'kind', title: t('conflicts.kind'), cell: ({ kind }) => t(`conflicts.kinds.${kind}`) },
    {
      key: 'field',
      title: t('conflicts.field'),
      cell: ({ kind, cell, entity }) =>
        kind === 'removed'
          ? t(`difference.table.${entity}` as 'difference.table.graduate')
          : nameOf(cell),
    },
    ...(['base', 'ours', 'theirs'] as const).map((side) => ({
      key: side,
      title: t(`conflicts.side.${side}`),
      ...(side === 'base' ? {} : { wide: true }),
      cell: (conflict: Conflict) => (
        <ConflictSide conflict={conflict} side={side} cohort={cohort} />
      ),
    })),
    {
      key: 'decision',
      title: t('conflicts.decided'),
      cell: ({ decision, reason }) =>
        decision === ''
          ? ''
          : t('conflicts.decidedFor', { decision: t(`conflicts.decision.${decision}`), reason }),
    },
  ]
}
