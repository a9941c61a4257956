import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redoLast, undoLast } from '#data/features/history/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { contract } from '#shared/contract/index.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { JPG, makePdf, PNG, putFile } from '#tests/helpers/evidence-files.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '2016070101', name: '单雄信' })
})
afterEach(() => ledger.close())

const handlers = () => createHandlers(ledger.ctx)
const token = (name: string, content: Buffer) =>
  ledger.ctx.files.register(putFile(ledger.dir, name, content))
const addFile = (
  name: string,
  content: Buffer,
  over: Partial<{ kind: string; note: string; graduateId: number }> = {},
) =>
  Promise.resolve().then(() =>
    handlers()['evidence.addFile']({
      graduateId: id,
      token: token(name, content),
      kind: '2',
      note: '',
      screen: 'card',
      ...over,
    }),
  )
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: Readonly<{ code: string; params: object }>) => ({ code: cause.code, ...cause.params }),
  )
const list = async (graduateId = id) => {
  const answer = await handlers()['evidence.list']({ graduateId })
  return contract['evidence.list'].output.parse(answer)
}
const stateOf = async (graduateId = id) => {
  const [row] = await handlers()['graduates.rows']({ ids: [graduateId] })
  return row?.values.evidence
}
const rulesOf = async () => {
  const wish = contract['graduates.problems'].input.parse({
    filter: {},
    sort: [],
    rule: null,
    limit: 100,
  })
  const { problems } = await handlers()['graduates.problems'](wish)
  return problems
    .filter(({ rule }) => ['V11', 'V26'].includes(rule))
    .map(({ field, rule }) => `${field} ${rule}`)
}
const files = () =>
  ledger.session.db.prepare('SELECT count(*) FROM attachment_content').pluck().get()

describe('a file of evidence', () => {
  it('is kept whole in the ledger and read back in pieces, whatever its name says', async () => {
    const scan = Buffer.concat([
      makePdf(3).subarray(0, -6),
      Buffer.alloc(1_200_000, 0x20),
      Buffer.from('%%EOF\n'),
    ])
    const { id: piece } = await addFile('合同.jpg', scan)
    expect((await list()).evidence).toMatchObject([
      {
        kind: '2',
        fileName: '合同.jpg',
        mime: 'application/pdf',
        bytes: scan.length,
        state: '1',
        addedOn: '2020-07-03',
      },
    ])
    const parts: Buffer[] = []
    for (let offset = 0, total = 1; offset < total; ) {
      const answer = await handlers()['evidence.content']({ id: piece, offset })
      const part = Buffer.from(answer.base64, 'base64')
      parts.push(part)
      offset += part.length
      total = answer.total
    }
    expect(parts.length).toBeGreaterThan(1)
    expect(Buffer.concat(parts).equals(scan)).toBe(true)
  })

  it('is refused by name when it is none, empty, cut off, too large or of an internship', async () => {
    const cases: readonly (readonly [string, Buffer, string])[] = [
      ['合同.pdf', Buffer.from('PK\u0003\u0004 not a pdf'), 'evidence_wrong_type'],
      ['空.png', Buffer.alloc(0), 'evidence_empty'],
      ['断.png', PNG.subarray(0, 60), 'evidence_truncated'],
      ['断.pdf', makePdf().subarray(0, 300), 'evidence_truncated'],
      ['大.jpg', Buffer.concat([JPG, Buffer.alloc(5 * 1024 * 1024)]), 'evidence_too_large'],
      ['实习证明.pdf', makePdf(), 'evidence_internship'],
    ]
    for (const [name, content, code] of cases)
      expect(await refusal(addFile(name, content))).toMatchObject({ code, file: `“${name}”` })
    expect(await refusal(addFile('合同.pdf', makePdf(), { note: '就业见习期间' }))).toMatchObject({
      code: 'evidence_internship',
    })
    expect((await list()).evidence).toEqual([])
    expect(files()).toBe(0)
  })

  it('is stored once for several people, and not twice for one', async () => {
    const other = enrol(ledger, { student_no: '2016070102', name: '吕布' })
    await addFile('合同.pdf', makePdf())
    expect(await refusal(addFile('合同 (1).pdf', makePdf()))).toMatchObject({
      code: 'evidence_known',
    })
    await addFile('合同.pdf', makePdf(), { graduateId: other })
    expect(files()).toBe(1)
  })

  it('goes and comes back with undo and redo, and stays when it is taken back', async () => {
    const { id: piece } = await addFile('合同.pdf', makePdf())
    undoLast(ledger.ctx, ledger.session, 'ledger')
    expect((await list()).evidence).toEqual([])
    redoLast(ledger.ctx, ledger.session, 'ledger')
    expect((await handlers()['evidence.content']({ id: piece, offset: 0 })).total).toBe(
      makePdf().length,
    )
    await handlers()['evidence.void']({ id: piece, reason: '传错了', screen: 'card' })
    expect((await list()).evidence).toMatchObject([
      { voidedOn: '2020-07-03', voidReason: '传错了' },
    ])
    expect(files()).toBe(1)
    expect(
      await refusal(
        Promise.resolve().then(() =>
          handlers()['evidence.void']({ id: piece, reason: '再来', screen: 'card' }),
        ),
      ),
    ).toMatchObject({ code: 'not_found' })
    undoLast(ledger.ctx, ledger.session, 'ledger')
    expect((await list()).evidence).toMatchObject([{ voidedOn: null }])
  })
})

describe('what proves the present destination', () => {
  it('is missing until a file or a shelf number is there, and said at the destination', async () => {
    expect(await stateOf()).toBe('')
    type(ledger, id, 'destination', '11')
    expect(await stateOf()).toBe('0')
    expect(await rulesOf()).toEqual(['destination V11'])
    await handlers()['evidence.addPaper']({
      graduateId: id,
      shelfNo: 'A-3',
      kind: '2',
      note: '',
      screen: 'card',
    })
    expect(await stateOf()).toBe('1')
    expect(await rulesOf()).toEqual([])
    expect((await list()).evidence).toMatchObject([{ shelfNo: 'A-3', mime: null }])
  })

  it('is checked by somebody on a day; what is rejected does not count', async () => {
    type(ledger, id, 'destination', '11')
    const { id: piece } = await addFile('合同.pdf', makePdf())
    await handlers()['evidence.verify']({ id: piece, state: '2', note: '', screen: 'card' })
    expect((await list()).evidence).toMatchObject([
      { state: '2', verifiedBy: '测试员', verifiedOn: '2020-07-03' },
    ])
    expect(await stateOf()).toBe('2')
    const reject = (note: string) =>
      Promise.resolve().then(() =>
        handlers()['evidence.verify']({ id: piece, state: '4', note, screen: 'card' }),
      )
    expect(await refusal(reject(''))).toMatchObject({ code: 'evidence_unexplained' })
    await reject('没有公章')
    expect(await stateOf()).toBe('4')
    expect(await rulesOf()).toEqual(['destination V11'])
  })

  it('is pointed out when its kind does not fit, by the rule in force', async () => {
    type(ledger, id, 'destination', '11')
    await addFile('证明.pdf', makePdf(), { kind: '3' })
    expect(await rulesOf()).toEqual(['destination V26'])
    expect(await list()).toMatchObject({ destination: '11', kinds: ['2'] })
    const { content } = await handlers()['settings.rule']({ name: 'evidence', day: null })
    const wider = {
      ...Object(content),
      accepted: [{ destination: '11', ways: [['2'], ['3']], note: '' }],
    }
    await handlers()['settings.saveRule']({
      name: 'evidence',
      validFrom: '2020-07-01',
      content: JSON.stringify(wider),
    })
    expect(await rulesOf()).toEqual([])
  })

  it('is asked for anew after a break-off and after a change, not after an undo', async () => {
    type(ledger, id, 'destination', '11')
    await addFile('合同.pdf', makePdf())
    type(ledger, id, 'destination', '70')
    type(ledger, id, 'destination', '11')
    expect(await stateOf()).toBe('0')
    expect((await list()).evidence).toMatchObject([{ isEarlier: true }])
    await addFile('合同.pdf', makePdf())
    expect(await stateOf()).toBe('1')
    undoLast(ledger.ctx, ledger.session, 'ledger')
    undoLast(ledger.ctx, ledger.session, 'ledger')
    undoLast(ledger.ctx, ledger.session, 'ledger')
    expect(await stateOf()).toBe('1')
    type(ledger, id, 'destination', '12')
    expect(await stateOf()).toBe('0')
  })

  it('cannot be typed into the list, and is found there by its state', async () => {
    type(ledger, id, 'destination', '11')
    expect(type(ledger, id, 'evidence', '3')).toMatchObject({ ok: false, rule: 'EVIDENCE' })
    const wish = {
      filter: { columns: [{ kind: 'values', field: 'evidence', values: ['0', '4'] }] },
      sort: [],
    }
    const found = await handlers()['graduates.ids'](contract['graduates.ids'].input.parse(wish))
    expect(found.ids).toEqual([id])
  })
})

describe('the self-check', () => {
  it('names the signals with their people', async () => {
    type(ledger, id, 'destination', '11')
    for (let at = 0; at < 5; at++) {
      const one = enrol(ledger, { student_no: `20160702${at}`, name: '王五' })
      type(ledger, one, 'destination', '12')
      type(ledger, one, 'employer_name', '同一家公司')
    }
    const { signals } = contract['evidence.selfCheck'].output.parse(
      await handlers()['evidence.selfCheck']({}),
    )
    expect(signals.map(({ rule, about, people }) => `${rule} ${about} ${people.length}`)).toEqual([
      'V11  6',
      'V20 同一家公司 5',
    ])
    expect(signals[0]?.people[0]).toEqual({ id, studentNo: '2016070101', name: '单雄信' })
  })
})
