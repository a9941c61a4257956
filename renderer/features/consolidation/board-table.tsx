import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/domain/rates/index.ts'
import { timeInChina } from '../../lib/today.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { useShowInLedger } from '../graduates/index.ts'
import { BoardEntry } from './board-entry.tsx'
import styles from './centre.module.css'
import type { Board, BoardPeriod } from './queries.ts'

type School = Board['schools'][number]

/** A line a school: how much is known of its people, and how it stands in each period, the newest first. */
export function BoardTable({ board }: Readonly<{ board: Board }>) {
  const { t } = useTranslation()
  const ofSchool = useSchoolColumns()
  const cells = new Map(board.cells.map((cell) => [`${cell.periodId} ${cell.schoolId}`, cell]))
  const periods = board.periods.map(
    (period): ScrollColumn<School> => ({
      key: `period ${period.id}`,
      title: period.name,
      head: <PeriodHead period={period} />,
      cell: (school) => {
        const cell = cells.get(`${period.id} ${school.id}`)
        return cell && <BoardEntry cell={cell} />
      },
    }),
  )
  return (
    <div className={`${styles.table} ${styles.board}`}>
      <ScrollTable
        label={t('centre.board')}
        rows={board.schools}
        rowKey={({ id }) => id}
        columns={[...ofSchool, ...periods]}
      />
    </div>
  )
}

function PeriodHead({ period: { name, deadline } }: Readonly<{ period: BoardPeriod }>) {
  const { t } = useTranslation()
  return (
    <>
      {name}
      {deadline !== null && <div className={styles.due}>{t('centre.due', { day: deadline })}</div>}
    </>
  )
}

function useSchoolColumns(): ScrollColumn<School>[] {
  const { t } = useTranslation()
  const { showList } = useShowInLedger()
  const show = (name: string): void =>
    showList({ columns: [{ kind: 'values', field: 'school_id', values: [name] }] })
  return [
    {
      key: 'name',
      title: t('centre.school'),
      cell: ({ name }) => (
        <Button
          type="link"
          size="small"
          className={styles.door ?? ''}
          aria-label={t('centre.peopleOf', { name })}
          onClick={() => show(name)}
        >
          {name}
        </Button>
      ),
    },
    {
      key: 'expected',
      title: t('centre.people'),
      align: 'end',
      cell: ({ expected }) => expected,
    },
    {
      key: 'known',
      title: t('centre.known'),
      align: 'end',
      cell: ({ known, expected }) => percent(known, expected),
    },
    {
      key: 'contacted',
      title: t('centre.contacted'),
      align: 'end',
      cell: ({ contacted, inLedger }) => percent(contacted, inLedger),
    },
    {
      key: 'fresh',
      title: t('centre.fresh'),
      cell: ({ freshAt }) => (freshAt === null ? '' : timeInChina(freshAt).slice(5)),
    },
  ]
}
