import { Alert, Button, Flex, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './centre.module.css'
import {
  type CheckResult,
  type SamplePerson,
  useRecordCheck,
  useShowMobile,
} from './sample-queries.ts'

type Props = Readonly<{ person: SamplePerson; ledger: OpenLedger; onClose: () => void }>
type Values = Readonly<{ result: CheckResult; note: string; checkedBy: string }>
const RESULTS = ['1', '2', '3', '4', ''] as const
const LONGEST = { note: 300, name: 60 } as const
const WIDTH = 640

/** One call: whom, what to say, and what was found. */
export function CheckDialog({ person, ledger, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const record = useRecordCheck()
  const { id, name, result, note, checkedBy } = person
  const initialValues = { result, note, checkedBy: checkedBy || ledger.userName }
  return (
    <FormDialog<Values>
      title={t('sample.callWhom', { name })}
      okText={t('common.save')}
      width={WIDTH}
      isBusy={record.isPending}
      error={record.error}
      initialValues={initialValues}
      onOk={(values) => record.mutate({ id, ...values }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Mobile person={person} />
      <Script person={person} cohort={ledger.cohort} />
      <Form.Item name="result" label={t('sample.result')}>
        <Radio.Group
          options={RESULTS.map((code) => ({
            value: code,
            label:
              code === ''
                ? t('sample.notCalled')
                : codeName('check_result', code, ledger.cohort, lang),
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('sample.note')}>
        <Input.TextArea rows={2} maxLength={LONGEST.note} />
      </Form.Item>
      <Form.Item name="checkedBy" label={t('sample.by')}>
        <Input maxLength={LONGEST.name} />
      </Form.Item>
    </FormDialog>
  )
}

const STAR = '*'

function Mobile({ person: { graduateId, mobile } }: Pick<Props, 'person'>) {
  const { t } = useTranslation()
  const lang = useLang()
  const show = useShowMobile()
  return (
    <Flex gap="small" align="center">
      <span>{mobile === '' ? t('sample.noMobile') : t('sample.mobileIs', { mobile })}</span>
      {mobile.includes(STAR) && (
        <Button size="small" loading={show.isPending} onClick={() => show.mutate(graduateId)}>
          {t('sample.showMobile')}
        </Button>
      )}
      {show.error && <Alert type="error" showIcon title={sentenceOf(show.error, lang)} />}
    </Flex>
  )
}

function Script({ person, cohort }: Pick<Props, 'person'> & Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { name, school, destination, employer } = person
  const words = {
    ...{ name, school, employer },
    destination: destination === '' ? '' : codeName('destination', destination, cohort, lang),
  }
  return (
    <div className={styles.script}>
      <p>{t('sample.script.who', words)}</p>
      <ol>
        <li>{t(employer === '' ? 'sample.script.where' : 'sample.script.whereAt', words)}</li>
        <li>{t('sample.script.since')}</li>
        <li>{t('sample.script.file')}</li>
        <li>{t('sample.script.forced')}</li>
      </ol>
      <p>{t('sample.script.thanks')}</p>
    </div>
  )
}
