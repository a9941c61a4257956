import { useQuery } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { codeByCode, codeName } from '#shared/codes/index.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PresentGroups } from './present-groups.tsx'
import { keyGroupQueries, useSetGroup } from './queries.ts'

type Props = Readonly<{
  ids: readonly number[]
  /** of one person alone */
  name: string
  cohort: number
  onClose: () => void
}>
type Values = Readonly<{ group: string; basis?: string; from: Dayjs }>

const SCREEN = 'ledger'

/** Into a key group by hand, with what the school goes by; of one person also what they are in, and out of it. */
export function GroupsDialog({ ids, name, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { data: groups = [] } = useQuery(keyGroupQueries.list())
  const lang = useLang()
  const set = useSetGroup()
  const [only] = ids
  const many = ids.length > 1
  const submit = ({ group, basis = '', from }: Values) =>
    set.mutate(
      { ids: [...ids], group, on: true, from: from.format('YYYY-MM-DD'), basis, screen: SCREEN },
      {
        onSuccess: ({ changed }) => {
          void message.success(t('keyGroups.done', { count: changed }))
          onClose()
        },
      },
    )
  // What a rule decides takes nobody by hand.
  const options = groups
    .filter(({ group, rule }) => rule === null && !codeByCode('group', group, cohort)?.hidden)
    .map(({ group: value }) => ({
      value,
      label: `${value} ${codeName('group', value, cohort, lang)}`,
    }))
  return (
    <FormDialog<Values>
      title={many ? t('keyGroups.ofMany', { count: ids.length }) : t('keyGroups.of', { name })}
      okText={t('keyGroups.put')}
      isBusy={set.isPending}
      error={set.error}
      onOk={submit}
      onClose={onClose}
    >
      {!many && only !== undefined && (
        <PresentGroups
          id={only}
          cohort={cohort}
          onOut={(group) =>
            set.mutate({
              ...{ ids: [only], group, on: false, basis: '', screen: SCREEN },
              from: today().format('YYYY-MM-DD'),
            })
          }
        />
      )}
      <Form.Item
        name="group"
        label={t('keyGroups.group')}
        rules={[{ required: true, message: t('accounts.required') }]}
      >
        <Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item name="basis" label={t('keyGroups.basis')}>
        <Input maxLength={200} placeholder={t('keyGroups.basisExample')} />
      </Form.Item>
      <Form.Item name="from" initialValue={today()} label={t('keyGroups.from')}>
        <DatePicker allowClear={false} maxDate={today()} />
      </Form.Item>
    </FormDialog>
  )
}
