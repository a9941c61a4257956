import { DatePicker, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CodeListName } from '#shared/codes/index.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { ClassesSelect, PeopleSelect } from './people-select.tsx'

export type RegisterField = Readonly<
  { key: string; label: string; isRequired?: boolean } & (
    | { kind: 'text' | 'long'; most: number }
    | { kind: 'count' | 'day' | 'people' | 'classes' | 'online' }
    | { kind: 'code'; list: CodeListName }
  )
>

type Props = Readonly<{
  field: RegisterField
  cohort: number
  autoFocus: boolean
}>

/** The input of one field; value, change and id come from the form around it. */
export function RegisterInput({ field, cohort, autoFocus, ...form }: Props) {
  const { t } = useTranslation()
  switch (field.kind) {
    case 'text':
      return <Input {...form} autoFocus={autoFocus} maxLength={field.most} />
    case 'long':
      return <Input.TextArea {...form} rows={3} maxLength={field.most} />
    case 'count':
      return <InputNumber {...form} autoFocus={autoFocus} min={0} precision={0} />
    case 'day':
      return <DatePicker {...form} allowClear={field.isRequired !== true} />
    case 'code':
      return <CodeSelect {...form} autoFocus={autoFocus} list={field.list} cohort={cohort} />
    case 'people':
      return <PeopleSelect {...form} />
    case 'classes':
      return <ClassesSelect {...form} />
    case 'online':
      return (
        <Select
          {...form}
          options={[
            { value: false, label: t('activities.onSite') },
            { value: true, label: t('activities.online') },
          ]}
        />
      )
  }
}
