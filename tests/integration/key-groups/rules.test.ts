import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selectGroups } from '#data/features/graduates/repository.ts'
import { listGroups } from '#data/features/key-groups/handlers.ts'
import { tryRule } from '#data/features/key-groups/service.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import { createHandlers } from '#data/handlers.ts'
import type { GroupRule } from '#shared/schemas/group-rule.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const TODAY = '2020-07-03'

describe('rules of key groups', () => {
  let ledger: TestLedger
  beforeEach(async () => {
    ledger = await openTestLedger()
  })
  afterEach(() => ledger.close())

  const save = (rules: readonly GroupRule[] | null, validFrom = TODAY) =>
    saveRule(
      ledger.ctx,
      ledger.session,
      { name: 'key_groups', validFrom, content: rules === null ? null : JSON.stringify(rules) },
      'test',
    )
  const groups = (id: number, day = TODAY) =>
    selectGroups(ledger.session.db, [id], day).map((row) => row.group_code)
  const person = (studentNo: string, columns: Readonly<Record<string, string>>) =>
    enrol(ledger, { student_no: studentNo, name: '王堃', ...columns })

  it('ask everybody anew, and only from their day on', () => {
    const teacher = person('1', { nation: '13', teacher_type: '12' })
    const events = person('2', { nation: '01', teacher_type: '12' })
    type(ledger, events, 'willingness', '40', '2020-06-01')
    expect([groups(teacher), groups(events)]).toEqual([['G08'], ['G12']])
    save([
      { group: 'G08', when: { field: 'teacher_type', is: ['12'] } },
      { group: 'G12', when: { all: [{ planned: ['40', '30'] }, { field: 'sex', empty: true }] } },
    ])
    expect([groups(teacher), groups(events)]).toEqual([['G08'], ['G08', 'G12']])
    expect([groups(teacher, '2020-07-02'), groups(events, '2020-07-02')]).toEqual([
      ['G08'],
      ['G12'],
    ])
  })

  it('are taken back with all that followed, and hold for who comes later', () => {
    const early = person('1', { nation: '13' })
    save([])
    expect(groups(early)).toEqual([])
    const { 'history.undoLast': undoLast } = createHandlers(ledger.ctx)
    undoLast({})
    expect(groups(early)).toEqual(['G08'])
    save([{ group: 'G15', when: { not: { field: 'nation', is: ['01'] } } }])
    expect(groups(person('2', { nation: '13' }))).toEqual(['G15'])
    save(null)
    expect(groups(early)).toEqual(['G08'])
  })

  it('can be tried without anything being stored', () => {
    const one = person('1', { nation: '13' })
    person('2', { nation: '01' })
    const when = { field: 'nation' as const, startsWith: ['1', '2'] }
    expect(tryRule(ledger.ctx, ledger.session, when)).toEqual({ people: 1, inLedger: 1 })
    expect(groups(one)).toEqual(['G08'])
  })

  it('go on counting who has landed', () => {
    const id = person('1', { nation: '01' })
    type(ledger, id, 'willingness', '40', '2020-06-01')
    type(ledger, id, 'destination', '10', '2020-06-20')
    const counted = listGroups(ledger.ctx, ledger.session).find(({ group }) => group === 'G12')
    expect(counted).toMatchObject({ people: 1, inLedger: 0 })
  })
})
