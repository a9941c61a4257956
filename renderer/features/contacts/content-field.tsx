import { Form, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalText } from '#shared/text/refusals.ts'
import { useLang } from '../../lib/use-lang.ts'
import { NUMBERED, PhraseList } from './phrase-list.tsx'

type Props = Readonly<{
  phrases: readonly string[]
  onEnter: () => void
}>

const LONGEST = 500
const LEAST = 5

/** What was said: typed, or a ready phrase by its digit. Enter keeps the contact, Shift+Enter begins a line. */
export function ContentField({ phrases, onEnter }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const form = Form.useFormInstance<Readonly<{ content: string }>>()
  const pick = (phrase: string) => {
    form.setFields([{ name: 'content', value: phrase, touched: true, errors: [] }])
    form.getFieldInstance('content')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
    if (nativeEvent.isComposing || event.keyCode === 229 || ctrlKey || metaKey || altKey) return
    if (key === 'Enter' && !shiftKey) {
      event.preventDefault()
      if (!event.repeat) onEnter()
      return
    }
    const phrase = /^[1-9]$/.test(key) ? phrases.slice(0, NUMBERED)[Number(key) - 1] : undefined
    if (phrase === undefined || form.getFieldValue('content') !== '') return
    event.preventDefault()
    pick(phrase)
  }
  return (
    <Form.Item label={t('contacts.content')}>
      <Form.Item
        name="content"
        noStyle
        rules={[
          {
            validator: async (_rule, text: string = '') => {
              const { length } = [...text.trim()]
              if (length > 0 && length < LEAST) throw new Error(refusalText('CONTENT', lang))
            },
          },
        ]}
      >
        <Input.TextArea
          autoFocus
          rows={2}
          maxLength={LONGEST}
          aria-label={t('contacts.content')}
          placeholder={t('contacts.contentHint')}
          onKeyDown={onKeyDown}
        />
      </Form.Item>
      <PhraseList phrases={phrases} onPick={pick} />
    </Form.Item>
  )
}
