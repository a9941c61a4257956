import { Input, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { senderName } from '#shared/domain/import/file-words.ts'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import styles from './causes.module.css'
import type { Change } from './choices.ts'

type Props = Readonly<{ preview: ImportPreview; onChoose: (change: Change) => void }>

const LONGEST_NAME = 60

/** Under whose name columns and corrections are kept, so that their next file needs none of it again. */
export function SenderLine({ preview: { choices, fileName, kind }, onChoose }: Props) {
  const { t } = useTranslation()
  const { sender } = choices
  const set = (name: string | null) => onChoose((now) => ({ ...now, sender: name }))
  return (
    <div className={styles.sender}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is inside */}
      <label className={styles.remember}>
        <Switch
          size="small"
          checked={sender !== null}
          onChange={(isKept) =>
            set(isKept ? senderName(fileName) || importKindText(kind, 'zh') : null)
          }
        />
        {t('imports.remember')}
      </label>
      {sender !== null && <SenderName key={sender} name={sender} onName={set} />}
      <small>{t(sender === null ? 'imports.forgotten' : 'imports.rememberHint')}</small>
    </div>
  )
}

function SenderName({ name, onName }: Readonly<{ name: string; onName: (name: string) => void }>) {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  const keep = () => {
    const wanted = text.trim()
    if (wanted === '') setText(name)
    else if (wanted !== name) onName(wanted)
  }
  return (
    <Input
      size="small"
      aria-label={t('imports.senderName')}
      maxLength={LONGEST_NAME}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onPressEnter={keep}
      onBlur={keep}
    />
  )
}
