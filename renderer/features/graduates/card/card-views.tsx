import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidenceSection } from '#renderer/features/evidence/index.ts'
import { PersonHistory } from '#renderer/features/history/index.ts'
import { Part } from '#renderer/ui/part.tsx'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import styles from './card.module.css'
import { useCorrecting } from './correcting.tsx'
import { FieldHistory } from './field-history.tsx'
import { TimeLine } from './time-line.tsx'

type Props = Readonly<{
  isPage: boolean
  person: number
  name: string
  cohort: number
  /** the active one of the sheet */
  field: string | undefined
  events: readonly StatusEvent[]
  contacts: ReactNode
  onSheet: () => void
  /** the sheet */
  children: ReactNode
}>

type View = 'sheet' | 'contacts' | 'evidence' | 'line' | 'changes'

/** The sheet, and what there is to read: beside it where there is room, else in its place. */
export function CardViews({ isPage, children, ...props }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('sheet')
  const pick = (next: View): void => {
    setView(next)
    if (next === 'sheet') props.onSheet()
  }
  const shown = isPage ? 'sheet' : view
  return (
    <>
      {!isPage && (
        <Segmented<View>
          aria-label={t('person.views')}
          value={view}
          onChange={pick}
          options={[
            { value: 'sheet', label: t('person.sheet') },
            { value: 'contacts', label: t('person.contacts') },
            { value: 'evidence', label: t('person.evidence') },
            { value: 'line', label: t('person.timeLine') },
            { value: 'changes', label: t('person.changes') },
          ]}
        />
      )}
      <div className={styles.body}>
        <div className={shown === 'sheet' ? styles.main : styles.away}>{children}</div>
        {(isPage || view !== 'sheet') && (
          <div className={styles.reading}>
            {(isPage || view === 'contacts') && props.contacts}
            {(isPage || view === 'evidence') && (
              <EvidenceSection person={props.person} name={props.name} cohort={props.cohort} />
            )}
            {(isPage || view === 'line') && <Line {...props} />}
            {(isPage || view === 'changes') && <Changes {...props} />}
          </div>
        )}
      </div>
    </>
  )
}

type Shown = Omit<Props, 'isPage' | 'children' | 'onSheet'>

function Line({ events, cohort, name }: Shown) {
  const { t } = useTranslation()
  const correct = useCorrecting()
  return (
    <Part title={t('person.timeLine')}>
      <TimeLine {...{ events, cohort }} onCorrect={(event) => correct({ event, name })} />
    </Part>
  )
}

function Changes({ person, name, cohort, field = 'name' }: Shown) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <FieldHistory
        person={person}
        cohort={cohort}
        field={field}
        title={t(`fields.${field}` as 'fields.name')}
        onAll={() => setWhole(true)}
      />
      {isWhole && (
        <PersonHistory id={person} name={name} cohort={cohort} onClose={() => setWhole(false)} />
      )}
    </>
  )
}
