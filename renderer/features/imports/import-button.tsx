import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useImportStart } from './import-context.ts'

type Props = Readonly<{ type?: 'primary' | 'default'; text?: string }>

/** Asks for a workbook and starts its import; stands inside an ImportArea. */
export function ImportButton({ type = 'default', text }: Props) {
  const { t } = useTranslation()
  const { pick, isBusy } = useImportStart()
  return (
    <Button type={type} icon={<UploadOutlined aria-hidden />} disabled={isBusy} onClick={pick}>
      {text ?? t('imports.button')}
    </Button>
  )
}
