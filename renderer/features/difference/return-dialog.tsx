import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useFieldName } from '../history/index.ts'
import styles from './difference.module.css'
import { type Difference, differenceQueries, useReturn } from './queries.ts'

type Props = Readonly<{ packageId: number; difference: Difference; onClose: () => void }>
type Row = Readonly<{ graduateId: number; field?: string; asked: string }>
type Values = Readonly<{ reason: string; deadline?: Dayjs | null; questions?: readonly Row[] }>

const LONGEST_REASON = 200
const LONGEST_QUESTION = 500

/** Back to the school: why, until when, and what is asked: whatever was collected, and rows of one's own. */
export function ReturnDialog({ packageId, difference, onClose }: Props) {
  const { t } = useTranslation()
  const giveBack = useReturn()
  const { school, period } = difference
  const submit = ({ reason, deadline, questions = [] }: Values) =>
    giveBack.mutate(
      {
        ...{ packageId, reason: reason.trim() },
        deadline: deadline?.format('YYYY-MM-DD') ?? null,
        questions: questions.map(({ graduateId, field = '', asked }) => ({
          ...{ graduateId, field, asked, report: '', rowKey: '' },
        })),
      },
      { onSuccess: onClose },
    )
  return (
    <FormDialog<Values>
      title={t('difference.returnOf', { school, period })}
      hint={t('difference.returnHint')}
      okText={t('difference.return')}
      width={680}
      isBusy={giveBack.isPending}
      error={giveBack.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('difference.returnReason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reason.needed') }]}
      >
        <Input autoFocus maxLength={LONGEST_REASON} placeholder={t('difference.returnExample')} />
      </Form.Item>
      <Form.Item name="deadline" label={t('difference.deadline')}>
        <DatePicker />
      </Form.Item>
      <Collected schoolId={difference.schoolId} />
      <OwnQuestions difference={difference} />
    </FormDialog>
  )
}

/** Asked from a cell of the ledger; they go along. */
function Collected({ schoolId }: Readonly<{ schoolId: number }>) {
  const { t } = useTranslation()
  const nameOf = useFieldName()
  const { data = [] } = useQuery(differenceQueries.collected(schoolId))
  if (data.length === 0) return null
  return (
    <>
      <p>{t('difference.collected', { count: data.length })}</p>
      <ul className={styles.collected}>
        {data.map(({ id, name, field, report, asked }) => (
          <li key={id}>
            {t('difference.question', {
              ...{ who: name === '' ? report : name, asked },
              field: field === '' ? t('difference.wholeRow') : nameOf(field),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function OwnQuestions({ difference }: Readonly<{ difference: Difference }>) {
  const { t } = useTranslation()
  const nameOf = useFieldName()
  const people = difference.people.flatMap(({ graduateId, name, studentNo }) =>
    graduateId === null ? [] : [{ value: graduateId, label: `${studentNo} ${name}` }],
  )
  const fields = [
    { value: '', label: t('difference.wholeRow') },
    ...FIELDS.map(({ key }) => ({ value: key as string, label: nameOf(key) })),
  ]
  return (
    <Form.List name="questions">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.question}>
              <Form.Item
                name={[name, 'graduateId']}
                rules={[{ required: true, message: t('difference.whoNeeded') }]}
              >
                <Select
                  autoFocus
                  aria-label={t('difference.who')}
                  placeholder={t('difference.who')}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={people}
                />
              </Form.Item>
              <Form.Item name={[name, 'field']} initialValue="">
                <Select
                  aria-label={t('difference.field')}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={fields}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'asked']}
                rules={[{ required: true, whitespace: true, message: t('difference.askedNeeded') }]}
              >
                <Input
                  aria-label={t('difference.asked')}
                  placeholder={t('difference.asked')}
                  maxLength={LONGEST_QUESTION}
                />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('difference.dropQuestion')}</Button>
            </div>
          ))}
          {people.length > 0 && (
            <Button onClick={() => add({ field: '' })}>{t('difference.addQuestion')}</Button>
          )}
        </>
      )}
    </Form.List>
  )
}
