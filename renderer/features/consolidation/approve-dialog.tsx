import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './centre.module.css'
import { useApprove } from './mutations.ts'
import type { KnownSchool } from './queries.ts'

type Props = Readonly<{ school: KnownSchool; ownFingerprint: string; onClose: () => void }>
type Values = Readonly<{ compared?: boolean }>

/** Both fingerprints side by side, to be read out and compared by telephone; only then is the school believed. */
export function ApproveDialog({ school, ownFingerprint, onClose }: Props) {
  const { t } = useTranslation()
  const approve = useApprove()
  const { id, name } = school
  const keep = () => {
    if (id !== null) approve.mutate({ id, approved: true }, { onSuccess: onClose })
  }
  return (
    <FormDialog<Values>
      title={t('centre.approveTitle', { name })}
      hint={t('centre.approveHint', { name })}
      okText={t('centre.approve')}
      width={900}
      isBusy={approve.isPending}
      error={approve.error}
      onOk={keep}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Fingerprint title={t('centre.theirs', { name })} groups={school.fingerprint} />
        <Fingerprint title={t('centre.own')} groups={ownFingerprint} />
      </div>
      <Form.Item
        name="compared"
        valuePropName="checked"
        rules={[
          {
            validator: async (_rule, checked) => {
              if (checked !== true) throw new Error(t('centre.compareFirst'))
            },
          },
        ]}
      >
        <Checkbox autoFocus>{t('centre.compared')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}

function Fingerprint({ title, groups }: Readonly<{ title: string; groups: string }>) {
  return (
    <figure className={styles.fingerprint}>
      <figcaption>{title}</figcaption>
      <code>
        {groups.split(' ').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have nothing but their places
          <span key={place}>{group}</span>
        ))}
      </code>
    </figure>
  )
}
