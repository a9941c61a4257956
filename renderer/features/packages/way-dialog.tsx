import { Button, Flex, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TransportSetting } from '#shared/schemas/package.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './packages.module.css'
import { usePickFolder, useSetTransport } from './queries.ts'
import { wayText } from './way-text.ts'

type Props = Readonly<{ setting: TransportSetting; onClose: () => void }>
type Values = Readonly<{ kind: TransportSetting['kind'] }>
type Picked = Readonly<{ token: string; name: string }>

/** By which way packages go to the other side. A server is set by command; here it is kept, or left for another way. */
export function WayDialog({ setting, onClose }: Props) {
  const { t } = useTranslation()
  const [kind, setKind] = useState(setting.kind)
  const [folder, setFolder] = useState<Picked | null>(null)
  const pick = usePickFolder()
  const save = useSetTransport()
  const path = setting.kind === 'folder' ? setting.path : null
  const isServer = setting.kind === 'webdav' || setting.kind === 'sftp'
  const isKept = kind === setting.kind && folder === null
  const keep = (): void => {
    if (isKept) onClose()
    else save.mutate(kind === 'none' ? null : (folder?.token ?? null), { onSuccess: onClose })
  }
  return (
    <FormDialog<Values>
      title={t('packages.way')}
      hint={t('packages.wayHint')}
      okText={t('common.save')}
      isBusy={save.isPending}
      isUnready={kind === 'folder' && folder === null && path === null}
      error={save.error ?? pick.error}
      onOk={keep}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('packages.wayKind')} initialValue={setting.kind}>
        <Radio.Group
          onChange={({ target }) => setKind(target.value)}
          options={[
            { value: 'none', label: t('packages.ways.none') },
            { value: 'folder', label: t('packages.ways.folder') },
            ...(isServer ? [{ value: setting.kind, label: wayText(t, setting) }] : []),
          ]}
        />
      </Form.Item>
      {kind === 'folder' && (
        <Form.Item label={t('packages.folder')} extra={t('packages.folderHint')}>
          <Flex gap="small" align="center">
            <span className={styles.path}>{folder?.name ?? path ?? t('packages.noFolder')}</span>
            <Button
              loading={pick.isPending}
              onClick={() =>
                pick.mutate(undefined, { onSuccess: (picked) => picked && setFolder(picked) })
              }
            >
              {t('packages.pickFolder')}
            </Button>
          </Flex>
        </Form.Item>
      )}
    </FormDialog>
  )
}
