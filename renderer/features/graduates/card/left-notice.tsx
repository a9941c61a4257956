import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeptCell } from '../kept-typing.ts'

type Props = Readonly<{ texts: readonly KeptCell[]; onGoTo: (person: number) => void }>

/** What was refused after the clerk had gone on, and the way back to it. */
export function LeftNotice({ texts, onGoTo }: Props) {
  const { t } = useTranslation()
  const [first] = texts
  if (first === undefined) return null
  const { id, name, columnKey, text, message } = first
  const column = t(`fields.${columnKey}` as 'fields.name')
  return (
    <Alert
      type="warning"
      showIcon
      title={t('graduates.unsaved', { name, column, text, message })}
      action={
        <Button size="small" onClick={() => onGoTo(id)}>
          {t('person.goBackTo', { name })}
        </Button>
      }
    />
  )
}
