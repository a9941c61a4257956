import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problems } from './use-problems.ts'

/** Opens the list of problems, and says how many there are. */
export function ProblemsButton({ problems }: Readonly<{ problems: Problems }>) {
  const { t } = useTranslation()
  const { all, isRead, isOpen, toggle } = problems
  return (
    <Button aria-pressed={isOpen} title={t('person.key', { key: 'Ctrl+F8' })} onClick={toggle}>
      {isRead ? t('problems.open', { count: all }) : t('problems.title')}
    </Button>
  )
}
