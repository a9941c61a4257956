import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { reportPath } from '#renderer/lib/report-address.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import { usePageKeys } from '../use-page-keys.ts'
import { leftList } from './left-list.ts'

/** From the people of a figure to where it stands; Alt+Left as well. */
export function BackToReport({ figure }: Readonly<{ figure: Figure }>) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const button = useRef<HTMLButtonElement>(null)
  const leave = (): void => void navigate(leftList().back ?? reportPath(figure.question))
  usePageKeys(({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
    const isOwn = key === 'ArrowLeft' && altKey && !ctrlKey && !metaKey && !shiftKey
    // Somebody's page covers the list.
    return isOwn && !button.current?.closest('[inert]') ? leave : undefined
  })
  return (
    <Button
      ref={button}
      size="small"
      icon={<ArrowLeftOutlined aria-hidden />}
      title={t('person.key', { key: 'Alt+←' })}
      onClick={leave}
    >
      {t('list.backToReport')}
    </Button>
  )
}
