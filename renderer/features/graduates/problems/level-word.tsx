import { useTranslation } from 'react-i18next'
import type { Level } from '#shared/domain/validation/index.ts'
import { markOf } from '../mark-of.ts'
import styles from './problems.module.css'

/** How bad it is, in a word and a colour. */
export function LevelWord({ of }: Readonly<{ of: Readonly<{ rule: string; level: Level }> }>) {
  const { t } = useTranslation()
  const mark = markOf(of)
  return <span className={`${styles.level} ${styles[mark]}`}>{t(`problems.level.${mark}`)}</span>
}
