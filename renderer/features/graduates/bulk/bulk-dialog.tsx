import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Modal, Radio, Segmented } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { EntryGridHandle, GridColumn, GridLabels } from '#renderer/ui/grid/index.ts'
import styles from './bulk.module.css'
import { FieldSelect } from './field-select.tsx'
import { type BulkEdit, type BulkOutcome, judgeBulk, storeBulk } from './judge-bulk.ts'
import { Outcome } from './outcome.tsx'
import { ValueGrid } from './value-grid.tsx'

type Props = Readonly<{
  people: Readonly<Record<Scope, readonly number[]>>
  /** the field that it begins with */
  start: string
  columns: readonly GridColumn[]
  cohort: number
  labels: GridLabels
  onNotice: (notice: string) => void
  onClose: () => void
}>

type Scope = 'selected' | 'shown'
type Way = 'fill' | 'clear'

/** What graduates.setCells takes in one step. */
const MOST = 100_000

/** One value into one field of many: first what would become of it, then one step. */
export function BulkDialog(props: Props) {
  const { people, columns, cohort, labels, onNotice, onClose } = props
  const { t } = useTranslation()
  const [chosen, setScope] = useState<Scope | null>(null)
  const scope = chosen ?? (people.selected.length > 1 ? 'selected' : 'shown')
  const [field, setField] = useState(props.start)
  const [way, setWay] = useState<Way>('fill')
  const [typed, setTyped] = useState('')
  const value = useRef<EntryGridHandle>(null)
  const ok = useId()
  const ids = people[scope]
  const text = way === 'clear' ? '' : typed
  const isTooMany = ids.length > MOST
  const isAsked = (way === 'clear' || typed !== '') && !isTooMany
  const { judged, store } = useBulkEdit({ ids, field, text }, isAsked, (changed) => {
    onNotice(t('bulk.done', { count: changed }))
    onClose()
  })
  const column = columns.find(({ key }) => key === field)
  const count = judged.data?.changed ?? 0
  const isJudging = isAsked && judged.isPending
  const error = store.error ?? judged.error
  const change = (next: string): void => {
    setField(next)
    setTyped('')
    requestAnimationFrame(() => value.current?.focus())
  }
  const onValue = (next: string): void => {
    setTyped(next)
    // On to the answer: Enter once more stores it.
    if (next !== '') document.getElementById(ok)?.focus()
  }
  return (
    <Modal
      open
      centered
      width={820}
      title={t('bulk.title')}
      okText={t('bulk.ok', { count })}
      cancelText={t('common.cancel')}
      okButtonProps={{
        id: ok,
        disabled: !isJudging && count === 0 && isAsked,
        loading: isJudging || store.isPending,
      }}
      onOk={() => (judged.data && count > 0 ? store.mutate() : value.current?.focus())}
      onCancel={onClose}
    >
      <div className={styles.bulk}>
        <div className={styles.wish}>
          <ScopeChoice {...{ people, scope, setScope }} />
          <FieldSelect {...{ columns, field }} onField={change} />
          <Segmented<Way>
            block
            aria-label={t('bulk.way')}
            value={way}
            onChange={setWay}
            options={[
              { value: 'fill', label: t('bulk.fill') },
              { value: 'clear', label: t('bulk.clear') },
            ]}
          />
          {column && way === 'fill' && (
            <ValueGrid ref={value} {...{ column, cohort, labels, onValue }} text={typed} />
          )}
        </div>
        <Preview
          {...{ isTooMany, isAsked, isJudging, error }}
          people={ids.length}
          outcome={judged.data}
        />
      </div>
    </Modal>
  )
}

/** What would become of it, once it is known what is asked; and the step itself. */
function useBulkEdit(edit: BulkEdit, isAsked: boolean, onStored: (changed: number) => void) {
  const dialog = useId()
  const judged = useQuery({
    queryKey: ['bulk', dialog, edit.ids.length, edit.field, edit.text],
    queryFn: () => judgeBulk(edit),
    enabled: isAsked,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const store = useMutation({
    mutationFn: () => storeBulk(edit),
    onSuccess: ({ changed }) => onStored(Math.min(changed, edit.ids.length)),
  })
  return { judged, store }
}

type PreviewProps = Readonly<{
  isTooMany: boolean
  isAsked: boolean
  isJudging: boolean
  error: unknown
  people: number
  outcome: BulkOutcome | undefined
}>

function Preview({ isTooMany, isAsked, isJudging, error, people, outcome }: PreviewProps) {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <section className={styles.outcome} aria-label={t('bulk.outcome')}>
      {isTooMany && <Alert type="warning" showIcon title={t('bulk.tooMany', { most: MOST })} />}
      {error !== null && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {!isAsked && <p className={styles.hint}>{t('bulk.hint')}</p>}
      {isJudging && <p role="status">{t('graduates.addPeople.judging', { count: people })}</p>}
      {outcome && <Outcome outcome={outcome} />}
    </section>
  )
}

type ScopeProps = Pick<Props, 'people'> &
  Readonly<{ scope: Scope; setScope: (scope: Scope) => void }>

function ScopeChoice({ people, scope, setScope }: ScopeProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('bulk.scope')}
      value={scope}
      onChange={(event) => setScope(event.target.value)}
      options={[
        { value: 'selected', label: t('bulk.selected', { count: people.selected.length }) },
        { value: 'shown', label: t('bulk.shown', { count: people.shown.length }) },
      ]}
    />
  )
}
