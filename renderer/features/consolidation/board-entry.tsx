import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  FolderOutlined,
  InboxOutlined,
  MinusOutlined,
  RollbackOutlined,
} from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './centre.module.css'
import type { BoardCell } from './queries.ts'

const SIGNS = {
  not_started: MinusOutlined,
  in_work: EditOutlined,
  late: ClockCircleOutlined,
  arrived: InboxOutlined,
  returned: RollbackOutlined,
  accepted: CheckCircleOutlined,
  archived: FolderOutlined,
} as const

/** One school in one period: sign and word, and below them what arrived and what is open. */
export function BoardEntry({ cell }: Readonly<{ cell: BoardCell }>) {
  const { t } = useTranslation()
  const { state, packageId, told, landed, expected, openConflicts, openQuestions, gap } = cell
  const Sign = SIGNS[state]
  const word = t(`centre.state.${state}`)
  // What it says otherwise than the one before it, and the word on it.
  const door = `/centre/review?package=${packageId}`
  const notes = [
    packageId !== null && t('centre.landedOf', { landed, told }),
    packageId !== null && told !== expected && t('centre.expected', { count: expected }),
    openConflicts > 0 && t('centre.conflicts', { count: openConflicts }),
    openQuestions > 0 && t('centre.questions', { count: openQuestions }),
    gap > 0 && t('centre.gap', { count: gap }),
  ].filter((note) => note !== false)
  return (
    <>
      <span className={styles.state} data-state={state}>
        <Sign aria-hidden /> {packageId === null ? word : <Link to={door}>{word}</Link>}
      </span>
      {notes.length > 0 && <div className={styles.notes}>{notes.join(t('centre.and'))}</div>}
    </>
  )
}
