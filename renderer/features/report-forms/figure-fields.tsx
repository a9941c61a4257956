import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { GENERAL_WORDS } from '#shared/domain/form/words.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportId, ReportTable } from '#shared/schemas/report.ts'
import { columnChoices, rowChoices } from './choices.ts'

export type Table = ReportId | 'general'

type Props = Readonly<{
  chosen: Readonly<{ table: Table; row: string | null; column: string | null }>
  /** the chosen table; undefined: none, or not read yet */
  data: ReportTable | undefined
  onTable: (table: Table) => void
  onRow: (row: string) => void
  onColumn: (column: string) => void
}>

/** Lists of names: each of their rows is somebody, so they are repeated and not pointed at. */
const TABLES = REPORT_IDS.filter((id) => id !== 'R7')
const search = { optionFilterProp: 'label' } as const

/** Table, row and column of a figure, each found by typing. */
export function FigureFields({ chosen, data, onTable, onRow, onColumn }: Props) {
  const { t } = useTranslation()
  const { table, row, column } = chosen
  const isGeneral = table === 'general'
  const general = GENERAL_WORDS.map((key) => ({ value: key, label: t(`forms.words.${key}`) }))
  const figures = data === undefined ? [] : columnChoices(data)
  return (
    <>
      <Form.Item label={t('forms.table')} htmlFor="form-table">
        <Select<Table>
          id="form-table"
          autoFocus
          showSearch={search}
          value={table}
          options={[
            ...TABLES.map((id) => ({ value: id, label: `${id} ${t(`reports.name.${id}`)}` })),
            { value: 'general' as const, label: t('forms.general') },
          ]}
          onChange={onTable}
        />
      </Form.Item>
      {!isGeneral && (
        <Form.Item label={t('forms.row')} htmlFor="form-row">
          <Select
            id="form-row"
            showSearch={search}
            value={row}
            placeholder={t('forms.rowHint')}
            options={data === undefined ? [] : rowChoices(data, t('forms.total'))}
            onChange={onRow}
          />
        </Form.Item>
      )}
      <Form.Item label={t(isGeneral ? 'forms.word' : 'forms.column')} htmlFor="form-column">
        <Select
          id="form-column"
          showSearch={search}
          value={column}
          placeholder={t('forms.columnHint')}
          options={isGeneral ? general : figures}
          onChange={onColumn}
        />
      </Form.Item>
    </>
  )
}
