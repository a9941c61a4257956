import { Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/schemas/import.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './imports.module.css'
import { problemSentence, ruleGroups } from './problem-groups.ts'

type Props = Readonly<{
  problems: readonly Problem[]
  /** all that were found, of which `problems` may be the first thousand */
  total: number
}>

const LEVEL_COLOURS = { B: 'error', Q: 'warning', W: 'default' } as const

/** Every problem at its cell, narrowed down to one rule by a click. */
export function ProblemList({ problems, total }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [rule, setRule] = useState<string | null>(null)
  const columns = useProblemColumns()
  if (problems.length === 0) return <p className={styles.none}>{t('imports.noProblems')}</p>
  const shown = rule === null ? problems : problems.filter((problem) => problem.rule === rule)
  const name = (id: string, text: string) => (id === 'WHO' ? t('imports.ruleWho') : text)
  return (
    <div className={styles.pane}>
      <div className={styles.rules} role="toolbar" aria-label={t('imports.rules')}>
        <Tag.CheckableTag checked={rule === null} onChange={() => setRule(null)}>
          {t('imports.allProblems', { count: problems.length })}
        </Tag.CheckableTag>
        {ruleGroups(problems, lang).map(({ id, text, count }) => (
          <Tag.CheckableTag key={id} checked={rule === id} onChange={() => setRule(id)}>
            {name(id, text)} {count}
          </Tag.CheckableTag>
        ))}
      </div>
      {total > problems.length && (
        <p className={styles.muted}>{t('imports.firstOf', { count: problems.length, total })}</p>
      )}
      <ScrollTable
        label={t('imports.problemList')}
        rows={shown}
        rowKey={(_problem, index) => index}
        columns={columns}
      />
    </div>
  )
}

function useProblemColumns(): ScrollColumn<Problem>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'sheet', title: t('imports.sheet'), cell: ({ sheet }) => sheet },
    { key: 'row', title: t('imports.row'), align: 'end', cell: ({ row }) => row },
    { key: 'column', title: t('imports.column'), cell: ({ column }) => column },
    { key: 'value', title: t('imports.value'), cell: ({ value }) => value },
    {
      key: 'level',
      title: t('imports.weight'),
      cell: ({ level }) => <Tag color={LEVEL_COLOURS[level]}>{t(`imports.level.${level}`)}</Tag>,
    },
    {
      key: 'message',
      title: t('imports.problem'),
      wide: true,
      cell: (problem) => problemSentence(problem, lang),
    },
  ]
}
