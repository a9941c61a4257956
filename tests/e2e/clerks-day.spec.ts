// One day of a clerk in a school's ledger: what was done, what the day came to, and what every list and table says of it agree.
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { runCli } from '#tests/helpers/cli.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { expect, test } from './app.ts'
import * as clerk from './clerks-day-steps.ts'
import { type Hand, handOn } from './hand.ts'
import { choose, PASSPHRASE } from './steps.ts'

/** Ten seconds of a practised hand, at four to five keys a second. */
const TEN_SECONDS = 40
const EMPLOYER = ['长沙银行', 'changshayinhang'] as const
const DESTINATION_TOLD = '76'

async function open(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await page.getByRole('tab', { name: '打开台账' }).click()
  await choose(app, path)
  await page.getByRole('button', { name: '打开其他位置的台账…' }).click()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
}

/** From 今日: five of those who are due, one who has found work, two who are asked what they want. */
async function workThroughToday(page: Page, hand: Hand) {
  const due = await clerk.openSectionOfToday(page, '今日到期')
  hand.counted()
  const met = await clerk.contactByPhrase(page, due, hand)
  expect(hand.counted()).toBe(3)
  const unanswered = await clerk.oneKey(due, hand, 'F6')
  const unusable = await clerk.oneKey(due, hand, 'F8')
  expect(hand.counted()).toBe(2)
  const family = { kind: '7', result: '5', words: '母亲说在备考，六月出成绩' }
  const told = await clerk.contactInWords(page, due, family)
  const refusal = { kind: '2', result: '4', words: '不愿多谈，下周再问' }
  const refused = await clerk.contactInWords(page, due, refusal)
  const unasked = await clerk.openSectionOfToday(page, '未摸排')
  const working = await clerk.toldOfWork(page, unasked, DESTINATION_TOLD)
  hand.counted()
  const seeking = await clerk.reclassify(page, unasked, hand, ['12', 'r13'])
  expect(hand.counted()).toBeLessThanOrEqual(TEN_SECONDS)
  const studying = await clerk.reclassify(page, unasked, hand, ['30', 'r05'])
  return { met, unanswered, unusable, told, refused, working, seeking, studying }
}

/** From the list and from 岗位: two at once, three vacancies to five people, one landed twice and one broken off. */
async function workElsewhere(app: ElectronApplication, page: Page, day: Day): Promise<void> {
  const { hand, people, signed, scan } = day
  await page.getByRole('link', { name: '台账', exact: true }).click()
  await clerk.batchOfTwo(page, hand, Object.values(people))
  await page.getByRole('link', { name: '岗位', exact: true }).click()
  const five = await clerk.pushVacancy(page, '会计', null)
  expect(five).toHaveLength(5)
  for (const title of ['出纳', '审计助理']) await clerk.pushVacancy(page, title, five)

  await page.getByRole('link', { name: '台账', exact: true }).click()
  await clerk.findByNumber(page, people.met)
  const land = async (): Promise<void> => {
    hand.counted()
    await clerk.landWithContract(page, hand, people.met, EMPLOYER)
    expect(hand.counted()).toBeLessThanOrEqual(TEN_SECONDS)
    await page.keyboard.press('F4')
    await clerk.addScan(app, page, scan)
    await page.keyboard.press('F4')
  }
  await land()
  for (const what of ['收到', '登记']) {
    await page.keyboard.press('Control+z')
    await expect(page.getByText(new RegExp(`^已撤销：${what} ${people.met.name}`))).toBeVisible()
  }
  await land()

  await page.keyboard.press('Control+2')
  await clerk.findByNumber(page, signed)
  await clerk.breakOff(page, signed, '单位毁约')
}

const DAY = {
  期初未就业: '71',
  新增落实: '−2 签劳动合同形式就业 1、自由职业 1',
  回退: '+1',
  名单调入: '0',
  名单调出: '0',
  期末未就业: '70 净变化 −1',
  联系人次: '8 有效 5，共 8 人',
  推送人次: '15',
} as const

/** 日清, and the day as it is kept. */
async function finishTheDay(page: Page, { people, signed }: Day): Promise<void> {
  await page.getByRole('link', { name: '今日', exact: true }).click()
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  const finish = page.getByRole('dialog', { name: /^日清/ })
  await expect(finish.getByText('勾稽关系相符。')).toBeVisible()
  await expect.poll(() => clerk.figuresIn(finish)).toEqual(DAY)
  await page.screenshot({ path: test.info().outputPath('finish.png') })
  await page.keyboard.press('Enter')
  await expect(finish).toBeHidden()
  await page.getByRole('link', { name: '日清记录' }).click()
  const record = page.getByRole('article')
  await expect.poll(() => clerk.figuresIn(record)).toEqual(DAY)
  for (const { name } of [people.met, people.working, signed]) {
    await expect(record.getByRole('link', { name })).toBeVisible()
  }
  await expect(record).toContainText('日清后没有更正。')
}

const added = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((sum, one) => sum + Number(one), 0)

/** The reports of both days, the moves between them, and the two people who moved most. */
async function lookBack(page: Page, { yesterday, today, people, signed }: Day): Promise<void> {
  await page.getByRole('link', { name: '报表', exact: true }).click()
  for (const [day, landed, unlanded] of [
    [yesterday, '441', '71'],
    [today, '442', '70'],
  ] as const) {
    const progress = await clerk.totalOf(page, '就业进展汇总表', day)
    expect(progress.slice(0, 3)).toEqual(['合计', '512', landed])
    const [, , , , , contract, otherForm, study, , waiting, notNow] = progress.map(Number)
    expect(added([contract, otherForm, study])).toBe(Number(landed))
    expect(added([waiting, notNow])).toBe(Number(unlanded))
    const classes = await clerk.totalOf(page, '未就业分类表', day)
    expect(classes[1]).toBe(unlanded)
    await page.getByText('未就业花名册', { exact: true }).click()
    await expect(page.getByRole('row')).toHaveCount(1 + Number(unlanded))
  }
  await page.getByRole('link', { name: '分类', exact: true }).click()
  await page.getByText('变动', { exact: true }).click()
  await clerk.fillSpan(page, yesterday, today)
  await expect(
    page.getByText('期初 71 人－新增落实 2＋回退 1＋调入 0－调出 0＝期末 70 人'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: '未摸排 → 求职困难：1 人' })).toBeVisible()
  await expect(page.getByRole('button', { name: '已落实 → 未摸排：1 人' })).toBeVisible()
  await page.getByRole('button', { name: '积极求职 → 已落实：1 人' }).click()
  await expect(page.getByRole('dialog')).toContainText(people.met.name)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: '台账', exact: true }).click()
  await clerk.findByNumber(page, signed)
  const broken = await clerk.timeLineOf(page)
  await expect(broken.first()).toContainText(/签就业协议形式就业 →\s*待就业\s*解约.*单位毁约/)
  await clerk.findByNumber(page, people.met)
  await expect(await clerk.timeLineOf(page)).toContainText([
    /待就业 →\s*签劳动合同形式就业.*长沙银行/,
    /待就业/,
    /未摸排 →\s*积极求职/,
  ])
}

type Ask = (...words: string[]) => unknown
type Figures = Readonly<Record<string, number>>
type Total = Readonly<{
  rows: readonly Figures[]
  total: Figures & { willingness?: Figures; people?: number }
}>

/** The command line on the closed ledger: the reconciliation equations of both days, the moves between them, the history. */
function expectAgreement({ yesterday, today, people, signed }: Day, ask: Ask): void {
  const { figures, names, equations, record } = ask('day') as Readonly<{
    figures: Figures
    names: Readonly<Record<string, readonly Readonly<{ studentNo: string }>[]>>
    equations: readonly Readonly<{ left: number; right: number }>[]
    record: Readonly<{ figures: Figures }>
  }>
  expect(record.figures).toEqual(figures)
  expect(equations).toHaveLength(4)
  for (const { left, right } of equations) expect(left).toBe(right)
  const landed = [people.met, people.working].map(({ studentNo }) => studentNo).sort()
  expect(names.landed?.map(({ studentNo }) => studentNo).sort()).toEqual(landed)
  expect(names.fallback?.map(({ studentNo }) => studentNo)).toEqual([signed.studentNo])

  for (const [day, unlanded] of [
    [yesterday, figures.opening],
    [today, figures.closing],
  ] as const) {
    const at = ['--as-of', day]
    const { total, rows: majors } = ask('report', 'R1', ...at) as Total
    expect([total.unemployed, total.landed]).toEqual([unlanded, 512 - (unlanded ?? 0)])
    for (const key of ['graduates', 'landed', 'pending', 'unemployed']) {
      expect(added(majors.map((row) => row[key]))).toBe(total[key])
    }
    const classes = (ask('report', 'R3', ...at) as Total).total.willingness ?? {}
    expect(added(Object.values(classes))).toBe(unlanded)
    expect((ask('report', 'R7', ...at) as Total).total.people).toBe(unlanded)
    const { people: listed } = ask('people', '--in-ledger', ...at) as Readonly<{
      people: unknown[]
    }>
    expect(listed.length).toBe(unlanded)
  }
  const sexes = ['1', '2', ''].map((sex) => ask('list', '--where', `sex=${sex}`, '--limit', '1'))
  expect(added((sexes as { total: number }[]).map(({ total }) => total))).toBe(512)
  const moves = ask('moves', '--from', yesterday, '--to', today) as Readonly<
    Record<string, readonly string[]>
  >
  expect(moves).toMatchObject({
    begin: figures.opening,
    end: figures.closing,
    cameIn: [],
    left: [],
  })
  expect([...(moves.landed ?? [])].sort()).toEqual(landed)
  expect(moves.fellBack).toEqual([signed.studentNo])
  const { changes } = ask(
    'history',
    '--student',
    people.met.studentNo,
    '--from',
    today,
  ) as Readonly<{
    changes: readonly Readonly<{ kind: string; field: string; toText: string }>[]
  }>
  const own = changes.filter(({ field }) => field === 'destination')
  expect(own.map(({ kind }) => kind)).toEqual(['command', 'undo', 'command'])
}

type Day = ReturnType<typeof clerk.makeSchoolOfYesterday> &
  Readonly<{
    hand: Hand
    people: Awaited<ReturnType<typeof workThroughToday>>
    scan: string
  }>

test('a day of a clerk', async ({ app, page, folder }) => {
  test.slow()
  const path = join(folder, 'home', 'Documents', '会计学院 2020.jytz')
  const made = clerk.makeSchoolOfYesterday(path)
  await open(app, page, path)
  const hand = await handOn(page)
  const people = await workThroughToday(page, hand)
  const scan = putFile(folder, '合同.pdf', makePdf(1))
  const day: Day = { ...made, hand, people, scan }
  await workElsewhere(app, page, day)
  await finishTheDay(page, day)
  await lookBack(page, day)
  await app.close()

  expectAgreement(day, (...words) => runCli(folder, [...words, '--ledger', path], PASSPHRASE).json)
})
