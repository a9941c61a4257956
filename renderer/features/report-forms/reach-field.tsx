import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import type { FormCell } from '#shared/schemas/form.ts'
import styles from './report-forms.module.css'

const REACHES = ['one', 'down', 'right', 'block'] as const
export type Reach = (typeof REACHES)[number]
type Proposed = Output<'forms.propose'>

/** Neighbours that go along. */
export const cellsWithin = (proposed: Proposed, reach: Reach): readonly FormCell[] =>
  reach === 'one' ? [] : proposed[reach]

type Props = Readonly<{ reach: Reach; proposed: Proposed; onReach: (reach: Reach) => void }>

/** Whether the neighbours go along, where their labels are known. */
export function ReachField({ reach, proposed, onReach }: Props) {
  const { t } = useTranslation()
  const choices = REACHES.filter((key) => key === 'one' || proposed[key].length > 0)
  const others = cellsWithin(proposed, reach)
  if (choices.length === 1) return null
  return (
    <Form.Item label={t('forms.reach')}>
      <Radio.Group
        value={reach}
        onChange={(event) => onReach(choices.find((key) => key === event.target.value) ?? 'one')}
        options={choices.map((key) => ({
          value: key,
          label: t(`forms.reaches.${key}`, { count: cellsWithin(proposed, key).length }),
        }))}
      />
      {others.length > 0 && (
        <p className={styles.note}>{others.map(({ cell }) => cell).join('、')}</p>
      )}
    </Form.Item>
  )
}
