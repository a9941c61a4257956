import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#shared/contract/comparison.ts'
import styles from './comparison.module.css'

type Head = Comparison['rows'][number]
type Props = Readonly<{
  title: string
  heads: readonly Head[]
  ours: Comparison['ourRows']
  onChoose: (head: Head) => void
}>

/** Stands for not compared: the key of the total is ''. */
const NONE = '\n'

/** What each row or column of hers is; folded as long as nobody asks. */
export function PairingFold({ title, heads, ours, onChoose }: Props) {
  const { t } = useTranslation()
  const paired = heads.filter(({ key }) => key !== null).length
  return (
    <details className={styles.fold}>
      <summary>{t('comparison.paired', { title, paired, all: heads.length })}</summary>
      <ul className={styles.heads}>
        {heads.map((head, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows of hers may bear one name
          <li key={at}>
            <span>{head.name}</span>
            <Select<string>
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('comparison.isOurs', { name: head.name })}
              value={head.key ?? NONE}
              popupMatchSelectWidth={false}
              options={[
                { value: NONE, label: t('comparison.none') },
                ...ours.map(({ key, name }) => ({ value: key, label: name })),
              ]}
              onChange={(key) => onChoose({ name: head.name, key: key === NONE ? null : key })}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
