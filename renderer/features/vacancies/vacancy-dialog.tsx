import { Alert, App, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { EDUCATION_ASKED, educationAskedText, sexWords } from '#shared/domain/vacancy/index.ts'
import type { Vacancy, VacancyEntry } from '#shared/schemas/vacancy.ts'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { useLang } from '../../lib/use-lang.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { RegionSelect } from '../../ui/region-select.tsx'
import { EmployerInput } from '../employers/index.ts'
import { useSaveVacancy } from './mutations.ts'
import styles from './vacancies.module.css'

type Props = Readonly<{
  /** null = a new one */
  vacancy: Vacancy | null
  cohort: number
  keeping: Keeping
  onClose: () => void
}>
type Values = Omit<VacancyEntry, 'deadline' | 'sourceRef'> &
  Readonly<{ employer: string; deadline: Dayjs | null }>

const NEW: Partial<Values> = {
  ...{ title: '', employer: '', region: '', industry: '', position: '', headcount: 1 },
  ...{ payMin: null, payMax: null, payNote: '', education: '', majors: '' },
  ...{ source: '', link: '', contact: '', note: '', deadline: null },
}

const given = (vacancy: Vacancy | null): Partial<Values> =>
  vacancy === null
    ? NEW
    : {
        ...vacancy,
        employer: vacancy.employerName,
        deadline: vacancy.deadline === null ? null : dayjs(vacancy.deadline),
      }

/** A vacancy typed by hand, or put right. */
export function VacancyDialog({ vacancy, cohort, keeping, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSaveVacancy()
  const [form] = Form.useForm<Values>()
  const typed = Form.useWatch([], form) as Partial<Values> | undefined
  const words = [typed?.title, typed?.majors, typed?.payNote, typed?.note].flatMap((text) =>
    sexWords(text ?? ''),
  )
  const submit = (values: Values) =>
    save.mutate(entryOf(values, vacancy), {
      onSuccess: ({ removed }) => {
        const title = values.title.trim()
        if (removed.length === 0) void message.success(t('vacancies.saved', { title }))
        else
          void message.warning(
            t('vacancies.savedWithout', { words: removed.join(t('common.listComma')) }),
          )
        onClose()
      },
    })
  return (
    <FormDialog<Values>
      title={
        vacancy === null ? t('vacancies.add') : t('vacancies.editWhich', { title: vacancy.title })
      }
      width={1000}
      okText={t('common.save')}
      keeping={keeping}
      isBusy={save.isPending}
      error={save.error}
      form={form}
      initialValues={given(vacancy)}
      onOk={submit}
      onClose={onClose}
    >
      <Fields cohort={cohort} />
      {words.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('vacancies.sexWords', { words: words.join(t('common.listComma')) })}
        />
      )}
    </FormDialog>
  )
}

function entryOf({ employer, deadline, ...values }: Values, vacancy: Vacancy | null) {
  return {
    ...values,
    deadline: deadline?.format('YYYY-MM-DD') ?? null,
    sourceRef: vacancy?.sourceRef ?? '',
    // The name as it was means the same one, even where another has the name too.
    employer: vacancy !== null && employer === vacancy.employerName ? vacancy.employerId : employer,
    id: vacancy?.id ?? null,
    screen: 'vacancies',
  }
}

function Fields({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const required = [{ required: true, message: t('accounts.required') }]
  return (
    <div className={styles.fields}>
      <Form.Item name="title" label={t('vacancies.title')} rules={required}>
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item name="employer" label={t('vacancies.employer')} rules={required}>
        <EmployerInput />
      </Form.Item>
      <Form.Item name="region" label={t('vacancies.region')} rules={required}>
        <RegionSelect />
      </Form.Item>
      <Form.Item name="headcount" label={t('vacancies.headcount')} rules={required}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="payMin" label={t('vacancies.payMin')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="payMax" label={t('vacancies.payMax')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="education" label={t('vacancies.education')}>
        <Select
          options={EDUCATION_ASKED.map((value) => ({
            value,
            label: educationAskedText(value, lang, cohort),
          }))}
        />
      </Form.Item>
      <Form.Item name="majors" label={t('vacancies.majors')}>
        <Input maxLength={500} placeholder={t('vacancies.majorsHint')} />
      </Form.Item>
      <Form.Item name="industry" label={t('vacancies.industry')}>
        <CodeSelect allowClear list="industry" cohort={cohort} />
      </Form.Item>
      <Form.Item name="position" label={t('vacancies.position')}>
        <CodeSelect allowClear list="position" cohort={cohort} />
      </Form.Item>
      <Form.Item name="deadline" label={t('vacancies.deadline')}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="source" label={t('vacancies.source')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="link" label={t('vacancies.link')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="contact" label={t('vacancies.contact')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="payNote" label={t('vacancies.payNote')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item className={styles.whole ?? ''} name="note" label={t('vacancies.note')}>
        <Input maxLength={1000} />
      </Form.Item>
    </div>
  )
}
