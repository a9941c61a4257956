// Whom the centre telephones for a period, what the calls find, and the workbook of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { draw, readSample, recordCheck } from '#data/features/consolidation/sample.ts'
import { exportSample } from '#data/features/consolidation/sample-sheet.ts'
import { personSheets } from '#data/features/erasure/person-sheets.ts'
import { reveal } from '#data/features/graduates/concealment.ts'
import { selectRow } from '#data/features/history/repository.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'
import { erasePeople, expectSound, foundIn } from '../erasure/support.ts'
import { WEEK } from './university.ts'

let centre: TestLedger
let periodId: number
const ids = new Map<string, number>()

/** Of the first school one founded a business and two study on, of the second one; everybody else has not landed. */
beforeEach(async () => {
  centre = await openTestLedger({ role: 'central' })
  const { db } = centre.session
  for (const [position, name] of ['会计学院', '法学院'].entries()) {
    const school_id = insertRow(db, 'school', { name, code: null, position })
    for (const number of ['1', '2', '3', '4']) {
      const student_no = `${position}${number}`
      const mobile = `1790000${position}00${number}`
      const person = { student_no, name: `学生${student_no}`, school_id, mobile }
      ids.set(student_no, addPerson(db, person))
    }
  }
  for (const [number, destination] of [
    ['01', '75'],
    ['02', '80'],
    ['03', '80'],
    ['11', '80'],
  ])
    expect(
      type(centre, ids.get(number ?? '') ?? 0, 'destination', destination ?? ''),
    ).toMatchObject({
      ok: true,
    })
  periodId = savePeriod(centre.ctx, centre.session, WEEK, 'cli').id
})
afterEach(() => centre.close())

const all = () => readSample(centre.session, { periodId, schoolId: null, result: null })
const drawn = (percent: number) => draw(centre.ctx, centre.session, { periodId, percent })

test('businesses are drawn in full, of the others at least one a school; again only who is missing', () => {
  expect(drawn(1)).toEqual({ drawn: 3 })
  expect(drawn(1)).toEqual({ drawn: 0 })
  expect(all().counts).toMatchObject([
    { school: '会计学院', stratum: '75', drawn: 1, results: {} },
    { school: '会计学院', stratum: '', drawn: 1 },
    { school: '法学院', stratum: '', drawn: 1 },
  ])
  expect(drawn(100)).toEqual({ drawn: 1 })
  expect(all().people.map(({ studentNo }) => studentNo)).toEqual(['01', '02', '03', '11'])
})

test('what a call finds is kept with who called and when, counted, and can be taken back', () => {
  drawn(100)
  const [first] = all().people
  const call = { id: first?.id ?? 0, note: '公司已注销', checkedBy: '王老师' }
  recordCheck(centre.ctx, centre.session, { ...call, result: '3' })
  expect(
    readSample(centre.session, { periodId, schoolId: null, result: '3' }).people,
  ).toMatchObject([{ studentNo: '01', result: '3', checkedBy: '王老师', checkedOn: '2020-07-03' }])
  expect(all().counts[0]).toMatchObject({ drawn: 1, results: { 3: 1 } })
  // Whoever is still to be called stands first.
  expect(all().people.at(-1)).toMatchObject({ studentNo: '01' })
  recordCheck(centre.ctx, centre.session, { ...call, result: '' })
  expect(all().counts[0]).toMatchObject({ results: {} })
  expect(all().people[0]).toMatchObject({ studentNo: '01', checkedBy: '', checkedOn: null })
  const nobody = { ...call, id: 99, result: '1' } as const
  expect(() => recordCheck(centre.ctx, centre.session, nobody)).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  )
})

test('whoever is erased leaves the sample, and what was written of the call goes as well', async () => {
  drawn(100)
  const [first] = all().people
  const call = { id: first?.id ?? 0, result: '3', note: '学生01的母亲接听', checkedBy: '' } as const
  recordCheck(centre.ctx, centre.session, call)
  const sheets = personSheetsOf('01')
  expect(sheets.find(({ name }) => name === '电话核查')?.rows).toMatchObject([
    { period: '第27周', result: '不属实', note: '学生01的母亲接听' },
  ])
  await erasePeople(centre, [ids.get('01') ?? 0])
  expect(all().people.map(({ studentNo }) => studentNo)).toEqual(['02', '03', '11'])
  expect(foundIn(centre, ['母亲接听'])).toEqual([])
  expectSound(centre)
})

function personSheetsOf(number: string) {
  const id = ids.get(number) ?? 0
  const person = selectRow(centre.session.db, 'graduate', id)
  if (person === undefined) throw new Error(number)
  return personSheets(centre.session, id, person, '2020-07-03')
}

test('telephone numbers are in part until they are asked for; in the workbook in full for a reason alone', async () => {
  drawn(100)
  expect(all().people[0]).toMatchObject({ mobile: '179****0001' })
  reveal(centre.ctx, centre.session, [ids.get('01') ?? 0], 'consolidation')
  expect(all().people[0]).toMatchObject({ mobile: '17900000001' })
  const path = join(centre.dir, 'sample.xlsx')
  const written = async (reason: string | null) => {
    await exportSample(centre.ctx, centre.session, { periodId, path, reason })
    const { Sheets } = read(readFileSync(path))
    return Object.values(Sheets)
      .map((sheet) => utils.sheet_to_csv(sheet))
      .join('\n')
  }
  const masked = await written(null)
  expect(masked).toContain('179****1001')
  expect(masked).not.toContain('17900001001')
  const open = await written('电话核查')
  expect(open).toContain('17900001001')
  expect(open).toContain('自主创业')
})
