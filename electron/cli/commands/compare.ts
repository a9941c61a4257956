// A handmade summary beside ours: ledger compare FILE.
import { compareFile } from '#data/features/comparison/service.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import { type Arguments, readDay, readKnown, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function compareCommand(args: Arguments): Promise<Answer> {
  const { operand } = args
  if (operand === null) throw usage('compare 后面写旧表的文件')
  const asked = { asOf: readDay(args, 'as-of'), known: readKnown(args) }
  const found = await withLedger(args, (ctx, session) =>
    compareFile(ctx, session, { path: args.path(operand), sheet: null, choices: null, ...asked }),
  )
  const different = found.cells.filter(({ isEqual }) => !isEqual)
  const equal = found.cells.length - different.length
  return {
    json: {
      sheet: found.sheets[found.sheet],
      rowsAre: found.kind,
      rows: found.rows,
      columns: found.columns,
      equal,
      differences: different.map(({ isEqual: _isEqual, figure: _figure, ...cell }) => cell),
    },
    text: [`${equal} 个数一致，${different.length} 个不同`, ...different.map(lineOf)].join('\n'),
    exitCode: EXIT.done,
  }
}

const lineOf = ({ row, column, hers, ours, difference }: Comparison['cells'][number]): string =>
  [row, column, `旧表 ${hers}`, `台账 ${ours}`, difference].join('\t')
