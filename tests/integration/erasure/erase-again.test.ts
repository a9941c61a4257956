import { afterEach, beforeEach, expect, it } from 'vitest'
import { eraseAgain } from '#data/features/erasure/erase-again.ts'
import { listErasures } from '#data/features/erasure/service.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { openBackedUp } from '#tests/helpers/backups.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { erasePeople, expectSound, foundIn, takeOff } from './support.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

/** The ledger as it was when the copy was made, with whom is erased by now erased in it, too. */
function comeBack(copy: string) {
  const { db: present, dataKey, info, userId } = ledger.session
  const db = connect(copy, dataKey)
  const now = '2020-07-03T05:00:00.000Z'
  const erased = eraseAgain({ db, info, userId, now }, present)
  const found = foundIn({ ...ledger, session: { ...ledger.session, db } }, ['慕容雪飞', '上官云'])
  const chain = verifyChain(db).state
  const reasons = db.prepare('SELECT reason FROM erasure').pluck().all()
  db.close()
  return { erased, found, chain, reasons }
}

it('lets nobody come back with an older state', async () => {
  const id = enrol(ledger, { student_no: '1', name: '慕容雪飞' })
  type(ledger, id, 'remark', '一')
  enrol(ledger, { student_no: '2', name: '上官云' })
  takeOff(ledger, [id])
  const { db, dataKey, path } = ledger.session
  snapshot(db, dataKey, `${path}.copy`)
  await erasePeople(ledger, [id])
  expect(comeBack(`${path}.copy`)).toEqual({
    erased: 1,
    found: ['上官云'],
    chain: 'ok',
    reasons: ['恢复备份后，再次删除此前已依法删除的人'],
  })
})

it('takes nobody for another who has the same number in another branch', async () => {
  const { db, dataKey, path } = ledger.session
  const first = enrol(ledger, { student_no: '1', name: '慕容雪飞' })
  snapshot(db, dataKey, `${path}.copy`)
  const branch = connect(`${path}.copy`, dataKey)
  const session = { ...ledger.session, db: branch }
  const second = enrol({ ...ledger, session }, { student_no: '2', name: '上官云' })
  branch.close()
  const here = enrol(ledger, { student_no: '3', name: '第五清' })
  expect(here).toBe(second)
  await erasePeople(ledger, [here])
  expect(comeBack(`${path}.copy`)).toMatchObject({ erased: 0, found: ['慕容雪飞', '上官云'] })
  expect(first).toBe(1)
})

it('is so when a backup is restored, also twice; the backups that hold the person are named', async () => {
  const at = await openBackedUp()
  const now = () => ({ ...at.test, session: at.session() })
  const restore = (id: string) =>
    at.handlers['backups.restore']({ id, secretKind: null, secret: null })
  try {
    at.add('慕容雪飞')
    at.add('上官云')
    const { id, fileName } = await at.make()
    const record = await erasePeople(now(), [1])
    expect(record.backups).toMatchObject([{ fileName, place: 'first' }])
    for (const _time of ['once', 'twice']) {
      await restore(id)
      expect(foundIn(now(), ['慕容雪飞', '上官云'])).toEqual(['上官云'])
      expect(listErasures(at.session())).toMatchObject([{ people: 1, userName: '测试员' }])
      expectSound(now())
    }
  } finally {
    await at.test.close()
  }
})

it('is so by way of a state in which the person had not been entered yet', async () => {
  const at = await openBackedUp()
  const now = () => ({ ...at.test, session: at.session() })
  const restore = (id: string) =>
    at.handlers['backups.restore']({ id, secretKind: null, secret: null })
  try {
    at.add('上官云')
    const before = await at.make()
    at.add('慕容雪飞')
    const since = await at.make()
    await erasePeople(now(), [2])
    await restore(before.id)
    expect(foundIn(now(), ['慕容雪飞', '上官云'])).toEqual(['上官云'])
    await restore(since.id)
    expect(foundIn(now(), ['慕容雪飞', '上官云'])).toEqual(['上官云'])
    expectSound(now())
  } finally {
    await at.test.close()
  }
})
