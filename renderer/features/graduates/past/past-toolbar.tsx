import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Past } from '#shared/schemas/past.ts'
import type { Card } from '../card/use-card.ts'
import styles from '../graduates.module.css'
import { ListTools } from '../list/list-tools.tsx'
import type { ListTooling } from '../list/use-list-tools.ts'
import { ProblemsButton } from '../problems/problems-button.tsx'
import type { Problems } from '../problems/use-problems.ts'
import { PastButton } from './past-button.tsx'

type Props = Readonly<{
  tools: ListTooling['parts']
  card: Card
  problems: Problems
  onShow: (past: Past) => void
}>

/** What there is to do with a day that has passed: to find, to read, to go to another. */
export function PastToolbar({ tools, card, problems, onShow }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('graduates.toolbar')}>
      <ListTools {...tools} onDone={card.focusList} />
      <PastButton onShow={onShow} onDone={card.focusList} />
      <span className={styles.actions}>
        <Button
          aria-pressed={card.isPanel}
          title={t('person.key', { key: 'F4' })}
          onClick={card.isPanel ? card.closePanel : card.openPanel}
        >
          {t('person.open')}
        </Button>
        <ProblemsButton problems={problems} />
      </span>
    </div>
  )
}
