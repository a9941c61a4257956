import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Known } from '#shared/schemas/past.ts'
import { today } from '../../lib/today.ts'
import type { Addressing } from './use-report-address.ts'

const KNOWN = ['now', 'then'] as const satisfies Known[]

/** By whose knowledge a day that has passed is told. */
export function KnownPart({ address, change }: Addressing) {
  const { t } = useTranslation()
  if (address.asOf === null || address.asOf >= today().format('YYYY-MM-DD')) return null
  return (
    <Segmented<Known>
      aria-label={t('past.known')}
      value={address.known}
      onChange={(known) => change({ known })}
      options={KNOWN.map((value) => ({
        value,
        label: t(`past.${value}`),
        title: t(`past.hint.${value}`),
      }))}
    />
  )
}
