import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeptCell } from '../kept-typing.ts'

type Props = Readonly<{ texts: readonly KeptCell[]; onCorrect: (left: KeptCell) => void }>

/** What was refused after the clerk had gone on, and the way back to it. */
export function LeftNotice({ texts, onCorrect }: Props) {
  const { t } = useTranslation()
  const [first] = texts
  if (first === undefined) return null
  const { name, columnKey, text, message } = first
  const column = t(`fields.${columnKey}` as 'fields.name')
  return (
    <Alert
      type="warning"
      showIcon
      title={t('graduates.unsaved', { name, column, text, message })}
      action={
        <Button size="small" onClick={() => onCorrect(first)}>
          {t('person.goBackTo', { name })}
        </Button>
      }
    />
  )
}
