import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListedPackage } from '#shared/contract/packages.ts'
import { timeInChina } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { findingSentence } from './outcome-notice.tsx'
import styles from './packages.module.css'

const KIB = 1024

export function usePackageColumns(
  onSave: (one: ListedPackage) => void,
): ScrollColumn<ListedPackage>[] {
  const { t } = useTranslation()
  return [
    { key: 'at', title: t('packages.at'), cell: ({ recordedAt }) => timeInChina(recordedAt) },
    {
      key: 'direction',
      title: t('packages.direction'),
      cell: ({ direction }) => t(`packages.directions.${direction}`),
    },
    { key: 'kind', title: t('packages.what'), cell: ({ kind }) => t(`packages.kind.${kind}`) },
    {
      key: 'correspondent',
      title: t('packages.correspondent'),
      cell: ({ correspondent }) => correspondent,
    },
    { key: 'period', title: t('packages.period'), cell: ({ period }) => period },
    {
      key: 'serial',
      title: t('packages.serial'),
      align: 'end',
      cell: ({ serial }) => serial ?? '',
    },
    {
      key: 'size',
      title: t('packages.size'),
      align: 'end',
      cell: ({ bytes }) => (bytes === 0 ? '' : `${Math.ceil(bytes / KIB).toLocaleString()} KB`),
    },
    {
      key: 'state',
      title: t('packages.stateOf'),
      wide: true,
      cell: (one) => <State of={one} />,
    },
    {
      key: 'do',
      title: t('packages.do'),
      cell: (one) =>
        one.direction === 'out' &&
        one.bytes > 0 && (
          <Button
            size="small"
            aria-label={t('packages.saveWhich', {
              kind: t(`packages.kind.${one.kind}`),
              at: timeInChina(one.recordedAt),
            })}
            onClick={() => onSave(one)}
          >
            {t('packages.save')}
          </Button>
        ),
    },
  ]
}

/** Where it is, in a word; why it is not further, and when it is tried again. */
function State({ of }: Readonly<{ of: ListedPackage }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { direction, state, finding, problem, nextTryAt } = of
  return (
    <>
      <span className={state === 'refused' || state === 'returned' ? styles.refused : undefined}>
        {t(`packages.state.${direction}.${state}`)}
      </span>
      {finding && <div>{findingSentence(finding, lang)}</div>}
      {state === 'waiting' && problem && (
        <div className={styles.muted}>
          {findingSentence(problem, lang)}
          {nextTryAt !== null && t('packages.nextTry', { at: timeInChina(nextTryAt) })}
        </div>
      )}
    </>
  )
}
