import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Overview } from '#shared/contract/overview.ts'
import { percent } from '#shared/domain/rates/index.ts'
import { willingnessKey } from '#shared/domain/report/r3-willingness.ts'
import { isWilling, type Willing } from '#shared/domain/willingness/index.ts'
import { useLang } from '../../lib/use-lang.ts'
import { BarList, type Pattern } from '../../ui/charts/index.ts'
import styles from './overview.module.css'
import { Panel } from './panel.tsx'
import type { Doors } from './use-doors.ts'

type Props = Readonly<{ overview: Overview; doors: Doors }>

const PATTERNS = [
  ['willing', 'solid'],
  ['unwilling', 'hatched'],
  ['undecided', 'dotted'],
] as const satisfies readonly (readonly [Willing, Pattern])[]

/** Those in the ledger by willingness, the willing apart from the others by place and pattern. */
export function ClassBars({ overview, doors }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { willingness, unemployed, cohort } = overview
  const most = Math.max(1, ...willingness.map(({ people }) => people))
  const present = willingness.filter(({ people }) => people > 0)
  return (
    <Panel place="classes" title={t('overview.classes')}>
      {unemployed === 0 && <p className={styles.muted}>{t('overview.nobodyInLedger')}</p>}
      {unemployed > 0 &&
        PATTERNS.map(([willing, pattern]) => {
          const codes = present.filter(({ code }) => isWilling(code) === willing)
          const sum = codes.reduce((total, { people }) => total + people, 0)
          return (
            <div key={willing}>
              <h3 className={styles.sum}>
                {t(`overview.${willing}`, { count: sum, share: percent(sum, unemployed) })}
              </h3>
              <BarList
                label={t(`overview.${willing}`, { count: sum, share: percent(sum, unemployed) })}
                bars={codes.map(({ code, people }) => {
                  const name = codeName('willingness', code, cohort, lang)
                  return {
                    key: code,
                    name,
                    pattern,
                    part: people / most,
                    figure: String(people),
                    label: t('overview.classOf', {
                      name,
                      people,
                      share: percent(people, unemployed),
                    }),
                    onOpen: () => doors.openFigure('R3', '', willingnessKey(code)),
                  }
                })}
              />
            </div>
          )
        })}
    </Panel>
  )
}
