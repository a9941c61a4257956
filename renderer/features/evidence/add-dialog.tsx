import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { CodeSelect } from '#renderer/ui/code-select.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { useAddEvidence } from './queries.ts'

export type Picked = Readonly<{ token: string; name: string }>
type Props = Readonly<{
  graduateId: number
  name: string
  cohort: number
  /** the usual one of the destination */
  kind: string | undefined
  /** what the destination asks for, in words */
  hint: string
  /** a file that was dropped */
  file: Picked | null
  onClose: () => void
}>
type Values = Readonly<{ kind: string; form: 'file' | 'paper'; shelfNo?: string; note?: string }>

/** A file or a shelf number, of a kind; Enter keeps it. */
export function AddDialog({ graduateId, name, cohort, kind, hint, file, onClose }: Props) {
  const { t } = useTranslation()
  const add = useAddEvidence()
  const [picked, setPicked] = useState(file)
  const [failure, setFailure] = useState<unknown>(null)
  const [isPaper, setPaper] = useState(false)
  const pick = async (): Promise<void> => {
    setFailure(null)
    try {
      const found = await call('files.pickOpen', { purpose: 'evidence' })
      if (found !== null) setPicked(found)
    } catch (cause) {
      setFailure(cause)
    }
  }
  const submit = ({ kind: code, shelfNo = '', note = '' }: Values): void => {
    const token = isPaper ? null : (picked?.token ?? null)
    add.mutate(
      { graduateId, kind: code, token, shelfNo, note, screen: 'card' },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog<Values>
      title={t('evidence.addTo', { name })}
      {...(hint === '' ? {} : { hint })}
      okText={t('common.save')}
      isBusy={add.isPending}
      isUnready={!isPaper && picked === null}
      error={add.error ?? failure}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item label={t('evidence.form')}>
        <Radio.Group
          value={isPaper ? 'paper' : 'file'}
          onChange={({ target }) => setPaper(target.value === 'paper')}
          options={[
            { value: 'file', label: t('evidence.file') },
            { value: 'paper', label: t('evidence.paper') },
          ]}
        />
      </Form.Item>
      {isPaper ? (
        <Form.Item
          name="shelfNo"
          label={t('evidence.shelfNo')}
          rules={[{ required: true, whitespace: true, message: t('evidence.shelfNeeded') }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
      ) : (
        <Form.Item label={t('evidence.fileOf')} extra={t('evidence.formats')}>
          <Button autoFocus={file === null} onClick={() => void pick()}>
            {picked === null ? t('evidence.pick') : picked.name}
          </Button>
        </Form.Item>
      )}
      <Form.Item
        name="kind"
        label={t('evidence.kind')}
        initialValue={kind}
        rules={[{ required: true, message: t('accounts.required') }]}
      >
        <CodeSelect
          autoFocus={file !== null && kind === undefined}
          list="attachment_kind"
          cohort={cohort}
        />
      </Form.Item>
      <Form.Item name="note" label={t('evidence.note')}>
        {/* Dropped, and of the usual kind: nothing is left but Enter. */}
        <Input autoFocus={file !== null && kind !== undefined} maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
