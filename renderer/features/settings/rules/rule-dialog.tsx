import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Form, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import type { GroupRule } from '#shared/schemas/group-rule.ts'
import type { RuleName } from '#shared/schemas/rule.ts'
import { ruleText } from '#shared/text/rules.ts'
import { ruleQuery } from '../../../lib/rule-query.ts'
import { timeInChina, today } from '../../../lib/today.ts'
import { sentenceOf, useLang } from '../../../lib/use-lang.ts'
import { useReturnFocus } from '../../../lib/use-return-focus.ts'
import { GroupRulesEditor } from './group-rules-editor.tsx'
import { useSaveRule } from './queries.ts'
import { RowEditor } from './row-editor.tsx'
import { contentOf, type RuleRow, rowsOf } from './rule-rows.ts'
import styles from './rules.module.css'

const FORM = 'rule'

type Props = Readonly<{ name: RuleName; cohort: number; onClose: () => void }>
type Values = Readonly<{ from: Dayjs; rows?: RuleRow[]; rules?: GroupRule[] }>

/** What a rule says now, from which day on it says something else, and what it said before. */
export function RuleDialog({ name, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { data, error } = useQuery(ruleQuery(name))
  const save = useSaveRule()
  const [isEditing, setEditing] = useState(false)
  useReturnFocus()
  const title = t('rules.dialogTitle', { name: ruleText(name, lang), cohort })
  const put = (content: unknown) =>
    save.mutate(
      { name, validFrom: form.getFieldValue('from').format('YYYY-MM-DD'), content },
      {
        onSuccess: () => {
          void message.success(t('rules.saved', { name: ruleText(name, lang) }))
          onClose()
        },
      },
    )
  const submit = ({ rows = [], rules = [] }: Values) =>
    put(name === 'key_groups' ? rules : contentOf(name, form.getFieldValue('rows') ?? rows))
  const failure = save.error ?? error
  return (
    <Modal
      open
      centered
      width={760}
      title={title}
      onCancel={onClose}
      footer={[
        data !== undefined && data.versions.length > 0 && (
          <Button key="shipped" className={styles.shipped ?? ''} onClick={() => put(null)}>
            {t('rules.shipped')}
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          {t('common.cancel')}
        </Button>,
        <Button
          key="save"
          type="primary"
          htmlType="submit"
          form={FORM}
          disabled={isEditing}
          loading={save.isPending}
        >
          {t('common.save')}
        </Button>,
      ]}
    >
      {data && (
        <Form<Values>
          form={form}
          name={FORM}
          layout="vertical"
          requiredMark={false}
          onFinish={submit}
          initialValues={{ from: today(), ...initial(name, data.content) }}
        >
          <p className={styles.muted}>{t(`rules.hint.${name}`)}</p>
          <div className={styles.body}>
            {name === 'key_groups' ? (
              <Form.Item name="rules">
                <GroupRulesEditor cohort={cohort} onEditing={setEditing} />
              </Form.Item>
            ) : (
              <RowEditor name={name} cohort={cohort} />
            )}
          </div>
          <Form.Item name="from" label={t('rules.from')} className={styles.from ?? ''}>
            <DatePicker allowClear={false} />
          </Form.Item>
          <Versions versions={data.versions} />
        </Form>
      )}
      {failure !== null && <Alert type="error" showIcon title={sentenceOf(failure, lang)} />}
    </Modal>
  )
}

function initial(name: RuleName, content: unknown) {
  return name === 'key_groups' ? { rules: content } : { rows: rowsOf(name, content) }
}

function Versions({ versions }: Pick<Output<'settings.rule'>, 'versions'>) {
  const { t } = useTranslation()
  if (versions.length === 0) return <p className={styles.muted}>{t('rules.onlyShipped')}</p>
  return (
    <ul className={styles.versions} aria-label={t('rules.versions')}>
      {versions.map(({ validFrom, recordedAt, userName }) => (
        <li key={validFrom}>
          {t('rules.version', { day: validFrom, user: userName, when: timeInChina(recordedAt) })}
        </li>
      ))}
    </ul>
  )
}
