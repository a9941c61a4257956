import { CloseOutlined, ExpandAltOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#renderer/ui/side-panel.tsx'
import styles from './card.module.css'
import { type CardProps, PersonCard } from './person-card.tsx'

type Props = Omit<CardProps, 'person'> &
  Readonly<{ person: number | null; onPage: () => void; onClose: () => void }>

/** The card beside the list: it follows the active row. */
export function SideCard({ person, onPage, onClose, ...card }: Props) {
  const { t } = useTranslation()
  const ways = (
    <>
      <Button
        size="small"
        type="text"
        disabled={person === null}
        icon={<ExpandAltOutlined aria-hidden />}
        aria-label={t('person.openPage')}
        title={t('person.openPage')}
        onClick={onPage}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('person.closePanel')}
        title={t('person.key', { key: 'F4' })}
        onClick={onClose}
      />
    </>
  )
  return (
    <SidePanel label={t('person.card')}>
      {person === null ? (
        <>
          <div className={styles.ways}>{ways}</div>
          <p className={styles.nothing}>{t('person.nobody')}</p>
        </>
      ) : (
        <PersonCard {...card} person={person} isPage={false} ways={ways} />
      )}
    </SidePanel>
  )
}
