import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problems } from './use-problems.ts'

/** Opens the list of problems, and says how many of them are mistakes. */
export function ProblemsButton({ problems }: Readonly<{ problems: Problems }>) {
  const { t } = useTranslation()
  const { wrong, isOpen, toggle } = problems
  return (
    <Button aria-pressed={isOpen} title={t('person.key', { key: 'Ctrl+F8' })} onClick={toggle}>
      {wrong > 0 ? t('problems.open', { count: wrong }) : t('problems.title')}
    </Button>
  )
}
