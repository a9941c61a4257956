import { afterEach, expect, it } from 'vitest'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestContext } from '#tests/helpers/ledger.ts'

const open: TestContext[] = []
afterEach(async () => {
  for (const test of open.splice(0)) await test.close()
})

it('makes a ledger and opens it again', async () => {
  const test = await openTestLedger()
  open.push(test)
  expect(test.session.info).toMatchObject({ schoolName: '会计学院', people: 0, cohort: 2020 })
  const { path } = test.session
  await closeLedger(test.ctx)
  const session = await unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
  expect(session.info.userName).toBe('测试员')
})
