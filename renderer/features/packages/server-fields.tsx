import { Button, Flex, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './packages.module.css'
import { usePickServerFile } from './queries.ts'

export type PickedFile = Readonly<{ token: string; name: string }>

type Props = Readonly<{
  /** a password or key is kept already */
  secretKept: boolean
  /** what was picked in place of the file that is kept */
  file: PickedFile | null
  /** one is kept */
  fileKept: boolean
  onPick: (file: PickedFile) => void
}>

/** A folder of a WebDAV server. */
export function WebdavFields(props: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="url"
        label={t('packages.server.url')}
        rules={[
          {
            pattern: /^https:\/\/[^\s@?#]+$/,
            required: true,
            message: t('packages.server.urlBad'),
          },
        ]}
      >
        <Input placeholder="https://" maxLength={400} />
      </Form.Item>
      <Account {...props} isPasswordNeeded={!props.secretKept} />
      <FileField
        {...props}
        label={t('packages.server.authority')}
        hint={t('packages.server.authorityHint')}
      />
      <Form.Item
        name="pin"
        label={t('packages.server.pin')}
        extra={t('packages.server.pinHint')}
        rules={[
          {
            pattern: /^([0-9a-f]{2}[:\s]?){31}[0-9a-f]{2}$/i,
            message: t('packages.server.pinBad'),
          },
        ]}
      >
        <Input maxLength={120} />
      </Form.Item>
    </>
  )
}

/** A folder of an SFTP server. */
export function SftpFields(props: Props) {
  const { t } = useTranslation()
  const isPasswordNeeded = !props.secretKept && props.file === null
  return (
    <>
      <Flex gap="small">
        <Form.Item
          name="host"
          label={t('packages.server.host')}
          className={styles.wide ?? ''}
          rules={[{ pattern: /^[^\s/@]+$/, required: true, message: t('packages.server.hostBad') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="port" label={t('packages.server.port')} rules={[{ required: true }]}>
          <InputNumber min={1} max={65_535} precision={0} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="hostKey"
        label={t('packages.server.hostKey')}
        extra={t('packages.server.hostKeyHint')}
        rules={[
          {
            pattern: /^\s*SHA256:[A-Za-z0-9+/]{43}\s*$/,
            required: true,
            message: t('packages.server.hostKeyBad'),
          },
        ]}
      >
        <Input placeholder="SHA256:" maxLength={60} />
      </Form.Item>
      <Account {...props} isPasswordNeeded={isPasswordNeeded} />
      <FileField {...props} label={t('packages.server.key')} hint={t('packages.server.keyHint')} />
      <Form.Item name="folder" label={t('packages.server.folder')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}

function Account({
  secretKept,
  isPasswordNeeded,
}: Props & Readonly<{ isPasswordNeeded: boolean }>) {
  const { t } = useTranslation()
  return (
    <Flex gap="small">
      <Form.Item
        name="user"
        label={t('packages.server.user')}
        className={styles.wide ?? ''}
        rules={[{ required: true, whitespace: true, message: t('packages.server.userBad') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('packages.server.password')}
        className={styles.wide ?? ''}
        rules={[{ required: isPasswordNeeded, message: t('packages.server.passwordBad') }]}
      >
        <Input.Password
          maxLength={200}
          autoComplete="off"
          placeholder={secretKept ? t('packages.server.kept') : ''}
        />
      </Form.Item>
    </Flex>
  )
}

function FileField({
  file,
  fileKept,
  label,
  hint,
  onPick,
}: Props & Readonly<{ label: string; hint: string }>) {
  const { t } = useTranslation()
  const pick = usePickServerFile()
  const kept = fileKept ? t('packages.server.fileKept') : t('packages.noFolder')
  return (
    <Form.Item label={label} extra={hint}>
      <Flex gap="small" align="center">
        <span className={styles.path}>{file?.name ?? kept}</span>
        <Button
          aria-label={`${label} ${t('packages.pickFolder')}`}
          loading={pick.isPending}
          onClick={() =>
            pick.mutate(undefined, { onSuccess: (picked) => picked && onPick(picked) })
          }
        >
          {t('packages.pickFolder')}
        </Button>
      </Flex>
    </Form.Item>
  )
}
