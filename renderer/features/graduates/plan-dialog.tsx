import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { ruleContentQuery } from '../../lib/rule-query.ts'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PhraseField } from '../../ui/phrase-field.tsx'
import { useSetCells } from './mutations.ts'
import { useRefusals } from './use-refusals.tsx'

type Props = Readonly<{ person: GraduateRow; keeping: Keeping; onClose: () => void }>
type Values = Readonly<{ plan: string }>

const LONGEST = 500

/** 一人一策: the plan of one person, begun from a template of the willingness or written freely. */
export function PlanDialog({ person, keeping, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const { data: plans = [] } = useQuery(ruleContentQuery('plans'))
  const set = useSetCells()
  const refusals = useRefusals()
  const { name = '', willingness = '', plan = '' } = person.values
  const submit = (values: Values) =>
    set.mutate(
      { edits: [{ id: person.id, values: { plan: values.plan.trim() } }], screen: 'ledger' },
      { onSuccess: ({ remarks }) => refusals.showOr(remarks, onClose) },
    )
  return (
    <FormDialog<Values>
      title={t('person.planOf', { name })}
      hint={t('person.planHint')}
      okText={t('common.save')}
      form={form}
      keeping={keeping}
      initialValues={{ plan }}
      isBusy={set.isPending}
      error={set.error}
      onOk={submit}
      onClose={onClose}
    >
      <PhraseField
        name="plan"
        label={t('fields.plan')}
        placeholder={t('person.planPlaceholder')}
        phrasesLabel={t('person.planTemplates')}
        phrases={plans
          .filter((one) => one.willingness === '' || one.willingness === willingness)
          .map(({ text }) => text)}
        rows={5}
        most={LONGEST}
        onEnter={form.submit}
      />
      {refusals.view}
    </FormDialog>
  )
}
