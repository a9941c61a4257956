import { DownOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { useImportStart } from './import-context.ts'

type Props = Readonly<{ type?: 'primary' | 'default'; text?: string }>

/** Asks for a workbook and starts its import; by the arrow from the clipboard. Stands inside an ImportArea. */
export function ImportButton({ type = 'default', text }: Props) {
  const { t } = useTranslation()
  const { pick, paste, isBusy } = useImportStart()
  return (
    <Space.Compact>
      <Button type={type} icon={<UploadOutlined aria-hidden />} disabled={isBusy} onClick={pick}>
        {text ?? t('imports.button')}
      </Button>
      <Dropdown
        autoFocus
        destroyOnHidden
        trigger={['click']}
        disabled={isBusy}
        menu={{ items: [{ key: 'paste', label: t('imports.fromClipboard') }], onClick: paste }}
      >
        <Button
          type={type}
          icon={<DownOutlined aria-hidden />}
          aria-label={t('imports.otherWays')}
          title={t('imports.otherWays')}
        />
      </Dropdown>
    </Space.Compact>
  )
}
