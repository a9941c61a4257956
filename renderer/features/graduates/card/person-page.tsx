import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardProps, PersonCard } from './person-card.tsx'

type Props = CardProps & Readonly<{ onBack: () => void; menu: ReactNode }>

/** The card on a page of its own, over the list, which stays as it was. */
export function PersonPage({ onBack, menu, ...card }: Props) {
  const { t } = useTranslation()
  const ways = (
    <>
      {menu}
      <Button
        icon={<ArrowLeftOutlined aria-hidden />}
        title={t('person.key', { key: 'F4' })}
        onClick={onBack}
      >
        {t('person.back')}
      </Button>
    </>
  )
  return <PersonCard {...card} isPage ways={ways} />
}
