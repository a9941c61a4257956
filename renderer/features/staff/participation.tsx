import { useQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/domain/rates/index.ts'
import { staffQueries } from './queries.ts'
import styles from './staff.module.css'

type Props = Readonly<{ children: ReactNode; onSpread: () => void }>

/** Both rates of participation, and the way to bring the first to 100 %. */
export function Participation({ children, onSpread }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(staffQueries.participation())
  const unpaired = data === undefined ? 0 : data.inLedger - data.paired
  return (
    <Flex gap="small" align="center" wrap>
      {children}
      {unpaired > 0 && data !== undefined && data.staff > 0 && (
        <Button onClick={onSpread}>{t('staff.spread', { count: unpaired })}</Button>
      )}
      {data !== undefined && data.staff > 0 && (
        <span className={styles.muted}>
          {t('staff.pairedRate', {
            paired: data.paired,
            inLedger: data.inLedger,
            rate: percent(data.paired, data.inLedger),
          })}
          {'　'}
          {t('staff.takingPartRate', {
            takingPart: data.takingPart,
            staff: data.staff,
            rate: percent(data.takingPart, data.staff),
          })}
        </span>
      )}
    </Flex>
  )
}
