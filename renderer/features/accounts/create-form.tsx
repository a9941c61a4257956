import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Role } from '#shared/schemas/ledger.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './accounts.module.css'
import { FolderChoice, type PickedFolder } from './folder-choice.tsx'
import { accountMutations } from './mutations.ts'
import { PassphraseItems } from './passphrase-items.tsx'

type Props = Readonly<{
  ledgerRole: Role
  onHold: (isHeld: boolean) => void
  onCreated: (recoveryKey: string) => void
}>
type Values = Readonly<{
  schoolName?: string
  cohort: number
  userName: string
  passphrase: string
  folder?: PickedFolder
}>

export function CreateForm({ ledgerRole, onHold, onCreated }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const create = useMutation(accountMutations.create())
  const submit = (values: Values) => {
    onHold(true)
    create.mutate(
      {
        role: ledgerRole,
        schoolName: values.schoolName?.trim() ?? null,
        cohort: values.cohort,
        userName: values.userName,
        passphrase: values.passphrase,
        folder: values.folder?.token ?? null,
      },
      { onSuccess: (made) => onCreated(made.recoveryKey), onError: () => onHold(false) },
    )
  }
  const required = { required: true, message: t('accounts.required') }
  return (
    <Form<Values>
      labelCol={{ span: 6 }}
      wrapperCol={{ span: 16 }}
      initialValues={{ cohort: today().year() }}
      onFinish={submit}
      requiredMark={false}
    >
      <p className={styles.intro}>{t(`accounts.intro.${ledgerRole}`)}</p>
      {ledgerRole === 'school' && (
        <Form.Item name="schoolName" label={t('accounts.schoolName')} rules={[required]}>
          <Input autoFocus maxLength={60} placeholder={t('accounts.schoolExample')} />
        </Form.Item>
      )}
      <Form.Item name="cohort" label={t('accounts.cohortYear')} rules={[required]}>
        <InputNumber min={2000} max={2100} controls={false} suffix={t('accounts.cohortSuffix')} />
      </Form.Item>
      <Form.Item name="userName" label={t('accounts.userName')} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <PassphraseItems />
      <Form.Item name="folder" label={t('accounts.folder')}>
        <FolderChoice />
      </Form.Item>
      <Form.Item wrapperCol={{ offset: 6, span: 16 }}>
        {create.error && (
          <Alert
            type="error"
            showIcon
            title={sentenceOf(create.error, lang)}
            className={styles.alert ?? ''}
          />
        )}
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('accounts.createLedger')}
        </Button>
      </Form.Item>
    </Form>
  )
}
