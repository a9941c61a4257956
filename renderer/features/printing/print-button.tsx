import { PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintRoot } from './print-root.tsx'
import { usePrinting } from './use-printing.ts'

type Props = Readonly<{
  /** of the PDF, without its ending */
  name: string
  disabled?: boolean
  /** what is printed */
  children: ReactNode
}>

/** On paper, or as a PDF. */
export function PrintButton({ name, disabled = false, children }: Props) {
  const { t } = useTranslation()
  const { isPrinting, toPaper, toPdf } = usePrinting(name)
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{
          items: [
            { key: 'paper', label: t('printing.paper'), onClick: toPaper },
            { key: 'pdf', label: t('printing.pdf'), onClick: toPdf },
          ],
        }}
      >
        <Button icon={<PrinterOutlined aria-hidden />} loading={isPrinting}>
          {t('printing.print')}
        </Button>
      </Dropdown>
      {isPrinting && <PrintRoot>{children}</PrintRoot>}
    </>
  )
}
