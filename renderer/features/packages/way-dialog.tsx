import { Button, Flex, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TransportSetting } from '#shared/schemas/package.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './packages.module.css'
import { usePickFolder, useSetServer, useSetTransport } from './queries.ts'
import { type PickedFile, SftpFields, WebdavFields } from './server-fields.tsx'
import { serverOf, valuesOf, type WayValues } from './way-values.ts'

type Props = Readonly<{
  setting: TransportSetting
  /** a password or key of the server is kept */
  secretKept: boolean
  onClose: () => void
}>

const KINDS = ['none', 'folder', 'webdav', 'sftp'] as const

/** By which way packages go to the other side. */
export function WayDialog({ setting, secretKept, onClose }: Props) {
  const { t } = useTranslation()
  const [kind, setKind] = useState(setting.kind)
  const [folder, setFolder] = useState<PickedFile | null>(null)
  const [file, setFile] = useState<PickedFile | null>(null)
  const setTransport = useSetTransport()
  const setServer = useSetServer()
  const path = setting.kind === 'folder' ? setting.path : null
  const keep = (values: WayValues): void => {
    const server = serverOf(values, setting)
    const done = { onSuccess: onClose }
    if (server !== null) setServer.mutate({ setting: server, ...filesOf(kind, file) }, done)
    else if (kind === setting.kind && folder === null) onClose()
    else setTransport.mutate(kind === 'none' ? null : (folder?.token ?? null), done)
  }
  const isSame = kind === setting.kind
  const server = { secretKept: secretKept && isSame, file, onPick: setFile }
  return (
    <FormDialog<WayValues>
      title={t('packages.way')}
      hint={t('packages.wayHint')}
      okText={t('common.save')}
      isBusy={setTransport.isPending || setServer.isPending}
      isUnready={kind === 'folder' && folder === null && path === null}
      error={setTransport.error ?? setServer.error}
      initialValues={valuesOf(setting)}
      onOk={keep}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('packages.wayKind')}>
        <Radio.Group
          onChange={({ target }) => {
            setKind(target.value)
            setFile(null)
          }}
          options={KINDS.map((value) => ({ value, label: t(`packages.ways.${value}`) }))}
        />
      </Form.Item>
      {kind === 'folder' && <FolderField picked={folder} path={path} onPick={setFolder} />}
      {kind === 'webdav' && (
        <WebdavFields
          {...server}
          fileKept={setting.kind === 'webdav' && setting.authority !== ''}
        />
      )}
      {kind === 'sftp' && <SftpFields {...server} fileKept={false} />}
    </FormDialog>
  )
}

/** The one file of each kind of server. */
const filesOf = (kind: TransportSetting['kind'], file: PickedFile | null) => ({
  keyFile: kind === 'sftp' ? (file?.token ?? null) : null,
  authorityFile: kind === 'webdav' ? (file?.token ?? null) : null,
})

type FolderProps = Readonly<{
  picked: PickedFile | null
  path: string | null
  onPick: (folder: PickedFile) => void
}>

function FolderField({ picked, path, onPick }: FolderProps) {
  const { t } = useTranslation()
  const pick = usePickFolder()
  return (
    <Form.Item label={t('packages.folder')} extra={t('packages.folderHint')}>
      <Flex gap="small" align="center">
        <span className={styles.path}>{picked?.name ?? path ?? t('packages.noFolder')}</span>
        <Button
          loading={pick.isPending}
          onClick={() =>
            pick.mutate(undefined, { onSuccess: (chosen) => chosen && onPick(chosen) })
          }
        >
          {t('packages.pickFolder')}
        </Button>
      </Flex>
    </Form.Item>
  )
}
