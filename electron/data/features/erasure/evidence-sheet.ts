// What was received about a person as proof, a row each; the files themselves stay in the ledger.
import { codeName } from '#shared/codes/index.ts'
import { selectOwnRows } from './person-rows.ts'
import { column, type Subject, type Table, text } from './sheet-parts.ts'

export function evidence({ scope, id }: Subject): Table {
  const { cohort } = scope.info
  const rows = selectOwnRows(scope.db, 'attachment', id).map((row) => ({
    ...Object.fromEntries(TEXTS.map((name) => [name, text(row[name])])),
    kind: codeName('attachment_kind', text(row.kind), cohort),
    state: codeName('attachment_state', text(row.state), cohort),
  }))
  const columns = [
    column('kind', '种类', 20),
    column('file_name', '文件名', 30),
    column('shelf_no', '架号', 14),
    column('added_on', '收到日期', 12),
    column('state', '核验状态', 12),
    column('verified_by', '核验人', 12),
    column('verified_on', '核验日期', 12),
    column('verify_note', '核验说明', 24),
    column('note', '备注', 24),
    column('voided_on', '作废日期', 12),
    column('void_reason', '作废原因', 24),
  ]
  return { name: '佐证材料', columns, rows }
}

const TEXTS = [
  'file_name',
  'shelf_no',
  'added_on',
  'verified_by',
  'verified_on',
  'verify_note',
  'note',
  'voided_on',
  'void_reason',
] as const
