import { Alert, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { type RefusalId, refusalText } from '#shared/text/refusals.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import type { BlockChange, BlockPlan } from '../../ui/grid/index.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import { whyRefused } from './block-verdict.ts'
import styles from './graduates.module.css'

type Props = Readonly<{
  plan: BlockPlan
  cohort: number
  personOf: (id: number) => GraduateRow | undefined
  onAnswer: (isWanted: boolean) => void
}>

type Judged = Readonly<{ change: BlockChange; rule: RefusalId | null }>

const LISTED = 50

/** What a paste, a fill or a Delete would change, before it does. */
export function BlockPreview({ plan, cohort, personOf, onAnswer }: Props) {
  const { t } = useTranslation()
  useReturnFocus()
  const day = today().format('YYYY-MM-DD')
  const judged = plan.changes.map((change) => ({
    change,
    rule: whyRefused(change, { cohort, today: day, person: personOf(change.id) }),
  }))
  const refused = judged.filter(({ rule }) => rule !== null)
  const taken = judged.filter(({ rule }) => rule === null)
  const rows = new Set(taken.map(({ change }) => change.id)).size
  return (
    <Modal
      open
      centered
      width={760}
      title={t(`graduates.block.${plan.kind}`, { cells: taken.length, rows })}
      okText={t('graduates.block.ok')}
      cancelText={t('common.cancel')}
      okButtonProps={{ autoFocus: taken.length > 0, disabled: taken.length === 0 }}
      cancelButtonProps={{ autoFocus: taken.length === 0 }}
      onOk={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
    >
      <div className={styles.preview}>
        <Left plan={plan} refused={refused.length} />
        <Changes listed={[...refused, ...taken].slice(0, LISTED)} />
        {judged.length > LISTED && (
          <p>{t('graduates.block.more', { count: judged.length - LISTED })}</p>
        )}
      </div>
    </Modal>
  )
}

/** What will not be done, and why. */
function Left({ plan, refused }: Readonly<{ plan: BlockPlan; refused: number }>): ReactNode {
  const { t } = useTranslation()
  const { locked, beyondRows, beyondColumns } = plan
  const columns = locked.join(t('imports.separator'))
  const said = [
    refused > 0 && t('graduates.block.refused', { count: refused }),
    locked.length > 0 && t('grid.locked', { columns }),
    beyondRows > 0 && t('graduates.block.beyondRows', { count: beyondRows }),
    beyondColumns > 0 && t('grid.beyondColumns', { columns: beyondColumns }),
  ].filter((sentence) => sentence !== false)
  return said.map((sentence) => <Alert key={sentence} type="warning" showIcon title={sentence} />)
}

function Changes({ listed }: Readonly<{ listed: readonly Judged[] }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const after = ({ change, rule }: Judged) =>
    rule === null ? (
      <Text text={change.display} />
    ) : (
      <span className={styles.refused}>
        {change.display}（{refusalText(rule, lang)}）
      </span>
    )
  return (
    <ScrollTable
      label={t('graduates.block.list')}
      rows={listed}
      rowKey={({ change }) => `${change.id}/${change.columnKey}`}
      columns={[
        { key: 'row', title: t('graduates.block.row'), cell: ({ change }) => change.row },
        { key: 'name', title: t('fields.name'), cell: ({ change }) => change.rowHeader },
        {
          key: 'field',
          title: t('graduates.block.field'),
          cell: ({ change }) => t(`fields.${change.columnKey}` as 'fields.name'),
        },
        {
          key: 'before',
          title: t('graduates.block.before'),
          cell: ({ change }) => <Text text={change.old} />,
        },
        { key: 'after', title: t('graduates.block.after'), wide: true, cell: after },
      ]}
    />
  )
}

function Text({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation()
  return text === '' ? <span className={styles.nothing}>{t('graduates.block.empty')}</span> : text
}
