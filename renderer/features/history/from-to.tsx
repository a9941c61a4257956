import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './history.module.css'

type Props = Readonly<{
  /** as people read them */
  from: string
  to: string
  /** the words are gone by law */
  isErased: boolean
}>

/** What came where nothing was needs no arrow. */
export function FromTo({ from, to, isErased }: Props) {
  const { t } = useTranslation()
  if (isErased) return <Tag>{t('history.erased')}</Tag>
  if (from === '') return to
  return (
    <>
      <del className={styles.old}>{from}</del>
      {' → '}
      {to === '' ? <span className={styles.muted}>{t('history.nothing')}</span> : to}
    </>
  )
}
