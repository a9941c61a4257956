import { describe, expect, it } from 'vitest'
import { buildColumns } from '#shared/domain/import/columns.ts'
import { rowReader } from '#shared/domain/import/row-reader.ts'

const header = ['学号', '就业意愿', '未就业原因', '原因说明', '意向城市', '政治面貌']
const read = rowReader(buildColumns([header], { top: 0, bottom: 0 }), 2020)

describe('words that no code says', () => {
  it('explain the reasons where they are about them', () => {
    const row = ['1', '求职中（想去深圳）', '家庭原因，父亲生病', '常联系', null, null]
    expect(read(row)).toMatchObject({
      values: {
        willingness: '10',
        reasons: 'R11',
        reason_note: '常联系；想去深圳；父亲生病',
      },
      findings: [
        { field: 'willingness', rule: 'REST', cause: 'rest', lost: false },
        { field: 'reasons', rule: 'REST', cause: 'rest', lost: false },
      ],
      rest: null,
    })
  })

  it('else stay as they are under the name of the column', () => {
    expect(read(['1', null, null, null, '省内', '中共党员（2019年入党）'])).toMatchObject({
      values: { intent_region: null, politics: '01', reason_note: null },
      findings: [{ field: 'politics', cause: 'rest' }],
      rest: { 意向城市原文: '省内', 政治面貌原文: '中共党员（2019年入党）' },
    })
  })
})
