// What a hostile page can send to the data thread: every method, wrong shapes; nothing unlimited.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { silentLogger } from '#common/logger.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe, type Serve } from '#data/serve.ts'
import { contract, dataContract } from '#shared/contract/index.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let serve: Serve

beforeAll(async () => {
  ledger = await openTestLedger()
  serve = createServe(createHandlers(ledger.ctx), ledger.ctx.gate, silentLogger)
})
afterAll(() => ledger.close())

const cycle: Record<string, unknown> = {}
cycle.cycle = cycle
const SHAPES: readonly unknown[] = [
  undefined,
  null,
  true,
  7,
  Number.NaN,
  1n,
  'x'.repeat(100_000),
  Symbol('x'),
  () => ({}),
  [],
  [{}],
  { unexpected: true },
  { id: '1', ids: 'all', token: 1, previewId: {}, jobId: [], edits: {}, text: null },
  JSON.parse('{"__proto__":{"id":1},"constructor":1}'),
  cycle,
]

describe.each(Object.keys(dataContract))('row 14: %s', (method) => {
  it('refuses every wrong shape, and the data thread lives on', async () => {
    for (const shape of SHAPES) {
      expect(await serve(method, shape)).toMatchObject({
        ok: false,
        error: { code: 'invalid_input', ref: method },
      })
    }
    expect(await serve('accounts.status', {})).toMatchObject({ ok: true, data: { people: 0 } })
  })
})

/** Where a text or a list may be as long as it likes. */
function unlimited(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const node = schema as Record<string, unknown>
  const isFree =
    (node.type === 'string' &&
      !('maxLength' in node || 'enum' in node || 'const' in node || 'pattern' in node)) ||
    (node.type === 'array' && !('maxItems' in node))
  const inside = Object.entries(node).flatMap(([key, value]) => unlimited(value, `${at}.${key}`))
  return isFree ? [at, ...inside] : inside
}

it.each(Object.entries(contract))(
  'row 14: %s takes no text and no list without end',
  (method, { input }) => {
    expect(unlimited(z.toJSONSchema(input, { io: 'input' }), method)).toEqual([])
  },
)
