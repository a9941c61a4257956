import { useQueries } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RULE_NAMES } from '#shared/domain/rules/rule-names.ts'
import type { RuleName } from '#shared/schemas/rule.ts'
import { ruleText } from '#shared/text/rules.ts'
import { ruleQuery } from '../../../lib/rule-query.ts'
import { useLang } from '../../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../../ui/scroll-table.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import styles from './rules.module.css'

type Row = Readonly<{ name: RuleName; since: string | null }>

/** Every rule that a school may set itself, since when it has one of its own. */
export function RulesSection({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [open, setOpen] = useState<RuleName | null>(null)
  const found = useQueries({ queries: RULE_NAMES.map((name) => ruleQuery(name)) })
  const rows = RULE_NAMES.map((name, index) => ({
    name,
    since: found[index]?.data?.versions[0]?.validFrom ?? null,
  }))
  const columns: readonly ScrollColumn<Row>[] = [
    { key: 'name', title: t('rules.name'), cell: ({ name }) => ruleText(name, lang) },
    {
      key: 'hint',
      title: t('rules.what'),
      wide: true,
      cell: ({ name }) => t(`rules.hint.${name}`),
    },
    {
      key: 'since',
      title: t('rules.since'),
      cell: ({ since }) =>
        since === null ? t('rules.isShipped') : t('rules.sinceDay', { day: since }),
    },
    {
      key: 'do',
      title: t('rules.do'),
      cell: ({ name }) => (
        <Button
          size="small"
          aria-label={t('rules.editWhich', { name: ruleText(name, lang) })}
          onClick={() => setOpen(name)}
        >
          {t('rules.edit')}
        </Button>
      ),
    },
  ]
  return (
    <div className={styles.page}>
      <p className={styles.muted}>{t('rules.pageHint', { cohort })}</p>
      <ScrollTable
        label={t('settings.section.rules')}
        rows={rows}
        rowKey={({ name }) => name}
        columns={columns}
      />
      {open !== null && <RuleDialog name={open} cohort={cohort} onClose={() => setOpen(null)} />}
    </div>
  )
}
