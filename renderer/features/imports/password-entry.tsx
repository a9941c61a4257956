import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './imports.module.css'

const LONGEST = 255

type Props = Readonly<{ onPassword: (password: string) => void }>

/** Asks with what a file opens, and reads it again. */
export function PasswordEntry({ onPassword }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (password !== '') onPassword(password)
  }
  return (
    <form className={styles.field} onSubmit={submit}>
      <label htmlFor={id}>{t('imports.password')}</label>
      <Input.Password
        autoFocus
        id={id}
        className={styles.password ?? ''}
        autoComplete="off"
        maxLength={LONGEST}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={password === ''}>
        {t('imports.readWithPassword')}
      </Button>
    </form>
  )
}
