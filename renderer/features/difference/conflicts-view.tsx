import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { CONFLICT_KINDS, type ConflictKind } from '#shared/domain/consolidation/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ConflictTable } from './conflict-table.tsx'
import styles from './difference.module.css'
import { type Conflicts, differenceQueries } from './queries.ts'

const EVERY = ''

/** What a school and the centre, or two schools, tell differently; which of it is shown is in the address. */
export function ConflictsView({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('school'))
  const filter = {
    open: search.get('all') === null,
    correspondentId: Number.isInteger(asked) && asked > 0 ? asked : null,
    kind: CONFLICT_KINDS.find((kind) => kind === search.get('kind')) ?? null,
  }
  const { data, error } = useQuery(differenceQueries.conflicts(filter))
  const choose = (key: 'school' | 'kind' | 'all', value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value === EVERY) next.delete(key)
      else next.set(key, value)
      return next
    })
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  return (
    <div className={styles.page}>
      <div className={styles.line} role="toolbar" aria-label={t('conflicts.which')}>
        <Segmented<string>
          aria-label={t('conflicts.which')}
          value={filter.open ? EVERY : 'all'}
          options={[
            { value: EVERY, label: t('conflicts.open') },
            { value: 'all', label: t('conflicts.all') },
          ]}
          onChange={(value) => choose('all', value)}
        />
        <Select
          className={styles.choice ?? ''}
          aria-label={t('conflicts.school')}
          value={filter.correspondentId === null ? EVERY : String(filter.correspondentId)}
          options={[{ value: EVERY, label: t('conflicts.everySchool') }, ...schoolsIn(data)]}
          onChange={(value: string) => choose('school', value)}
        />
        <Select<string>
          className={styles.choice ?? ''}
          aria-label={t('conflicts.kind')}
          value={filter.kind ?? EVERY}
          options={[
            { value: EVERY, label: t('conflicts.everyKind') },
            ...CONFLICT_KINDS.map((kind) => ({
              value: kind as string,
              label: t('conflicts.counted', {
                ...{ name: t(`conflicts.kinds.${kind}`), count: countOf(data, kind) },
              }),
            })),
          ]}
          onChange={(value) => choose('kind', value)}
        />
      </div>
      {data.total === 0 ? (
        <p className={styles.muted}>{t('conflicts.none')}</p>
      ) : (
        <ConflictTable key={JSON.stringify(filter)} conflicts={data} cohort={cohort} />
      )}
    </div>
  )
}

const countOf = ({ groups }: Conflicts, kind: ConflictKind): number =>
  groups.reduce((sum, group) => (group.kind === kind ? sum + group.count : sum), 0)

function schoolsIn({ groups }: Conflicts) {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { correspondentId, school, count } of groups) {
    const known = counts.get(String(correspondentId)) ?? { name: school, count: 0 }
    counts.set(String(correspondentId), { ...known, count: known.count + count })
  }
  return [...counts].map(([value, { name, count }]) => ({ value, label: `${name} ${count}` }))
}
