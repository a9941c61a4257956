import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Overview } from '#shared/contract/overview.ts'
import { percent } from '#shared/domain/rates/index.ts'
import { useLang } from '../../lib/use-lang.ts'
import { BarList } from '../../ui/charts/index.ts'
import styles from './overview.module.css'
import { Panel } from './panel.tsx'
import type { Doors } from './use-doors.ts'

type Props = Readonly<{ overview: Overview; doors: Doors }>

/** As many as one screen takes; the table has all of them. */
const MOST_GROUPS = 14

/** Each key group's rate, the line being everybody's; a bar opens those of the group who are not employed. */
export function GroupBars({ overview, doors }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { groups, cohort, graduates, landed } = overview
  return (
    <Panel
      place="groups"
      title={t('overview.groups')}
      beside={
        groups.length > 0 && (
          <Button type="link" size="small" onClick={() => doors.openTable('R6')}>
            {groups.length > MOST_GROUPS
              ? t('overview.allGroups', { count: groups.length })
              : t('reports.name.R6')}
          </Button>
        )
      }
    >
      {groups.length === 0 ? (
        <p className={styles.muted}>{t('overview.noGroups')}</p>
      ) : (
        <>
          <p className={styles.muted}>
            {t('overview.totalLine', { rate: percent(landed, graduates) })}
          </p>
          <BarList
            label={t('overview.groups')}
            mark={graduates === 0 ? undefined : landed / graduates}
            bars={groups.slice(0, MOST_GROUPS).map((group) => {
              const name = codeName('group', group.code, cohort, lang)
              const rate = percent(group.landed, group.graduates)
              return {
                key: group.code,
                name,
                part: group.landed / group.graduates,
                figure: `${rate}%`,
                further: t('overview.left', { count: group.unemployed }),
                label: t('overview.groupOf', { ...group, name, rate }),
                onOpen: () => doors.openFigure('R6', group.code, 'unemployed'),
              }
            })}
          />
        </>
      )}
    </Panel>
  )
}
