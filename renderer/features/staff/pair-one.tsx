import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import { today } from '../../lib/today.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { usePairMany } from './mutations.ts'
import { staffQueries } from './queries.ts'

type Props = Readonly<{
  person: Readonly<{ id: number; name: string }>
  screen: string
  onClose: () => void
}>
type Values = Readonly<{ staffId: number }>

/** A helper for one person from today on, found by name or pinyin; who has fewest people comes first. */
export function PairOneDialog({ person, screen, onClose }: Props) {
  const { t } = useTranslation()
  const { data: staff = [], error } = useQuery(staffQueries.list())
  const pair = usePairMany()
  const options = staff
    .toSorted((one, other) => one.load - other.load)
    .map(({ id, name, label, load }) => {
      const { initials, full } = pinyinKeys(name)
      return {
        value: id,
        label: t('staff.withLoad', { name: label, count: load }),
        keys: `${label} ${initials} ${full.replaceAll(' ', '')}`,
      }
    })
  return (
    <FormDialog<Values>
      title={t('staff.pairOne', { name: person.name })}
      okText={t('common.save')}
      isBusy={pair.isPending}
      isUnready={options.length === 0}
      error={pair.error ?? error}
      onOk={({ staffId }) =>
        pair.mutate(
          {
            pairs: [{ graduateId: person.id, staffId }],
            day: today().format('YYYY-MM-DD'),
            screen,
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {options.length === 0 && <Alert type="info" showIcon title={t('staff.nobodyYet')} />}
      <Form.Item
        name="staffId"
        label={t('staff.helper')}
        rules={[{ required: true, message: t('accounts.required') }]}
      >
        <Select autoFocus showSearch optionFilterProp="keys" options={options} />
      </Form.Item>
    </FormDialog>
  )
}
