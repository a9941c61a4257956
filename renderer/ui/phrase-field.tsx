// A text that is typed, or taken from ready phrases by a digit while nothing is written yet.
import { Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import type { KeyboardEvent } from 'react'
import styles from './phrase-field.module.css'

/** As many as there are digits on the keyboard. */
const NUMBERED = 9

type Props = Readonly<{
  /** of the form's field, which holds '' at first */
  name: string
  label: string
  placeholder: string
  /** names the list of phrases */
  phrasesLabel: string
  phrases: readonly string[]
  rows: number
  most: number
  rules?: Rule[]
  onEnter: () => void
}>

/** Enter keeps the form, Shift+Enter begins a line, 1-9 take a phrase. */
export function PhraseField(props: Props) {
  const { name, label, placeholder, phrasesLabel, phrases, rows, most, rules = [], onEnter } = props
  const form = Form.useFormInstance<Readonly<Record<string, string>>>()
  const pick = (phrase: string) => {
    form.setFields([{ name, value: phrase, touched: true, errors: [] }])
    form.getFieldInstance(name)?.focus()
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
    if (phrase === undefined || form.getFieldValue(name) !== '') return
    event.preventDefault()
    pick(phrase)
  }
  return (
    <Form.Item label={label}>
      <Form.Item name={name} noStyle rules={rules}>
        <Input.TextArea
          autoFocus
          rows={rows}
          maxLength={most}
          aria-label={label}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
        />
      </Form.Item>
      <PhraseList label={phrasesLabel} phrases={phrases} onPick={pick} />
    </Form.Item>
  )
}

type ListProps = Readonly<{
  label: string
  phrases: readonly string[]
  onPick: (phrase: string) => void
}>

function PhraseList({ label, phrases, onPick }: ListProps) {
  if (phrases.length === 0) return null
  return (
    <ul className={styles.phrases} aria-label={label}>
      {phrases.map((phrase, at) => (
        <li key={phrase}>
          <button type="button" tabIndex={-1} onClick={() => onPick(phrase)}>
            {at < NUMBERED && <kbd>{at + 1}</kbd>}
            <span>{phrase}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
