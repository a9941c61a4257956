// What a clerk does with the people of a day, step by step; whom it was done with is read from the page.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, expect, type Locator, type Page } from 'playwright/test'
import { sample } from './app.ts'
import type { Hand } from './hand.ts'
import { choose, chooseForPerson, PASSPHRASE, pickFromList } from './steps.ts'

const SCHOOL = fileURLToPath(new URL('../helpers/school-of-yesterday.ts', import.meta.url))

export type Someone = Readonly<{ name: string; studentNo: string }>
/** `signed` has landed. */
export type Made = Readonly<{ yesterday: string; today: string; signed: Someone }>

/** By a process of its own: native modules and threads are not loaded into a test of the page. */
export function makeSchoolOfYesterday(path: string): Made {
  const words = [SCHOOL, path, PASSPHRASE, dirname(sample('school-roster.xlsx'))]
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  expect(stdout, stderr).not.toBe('')
  return JSON.parse(stdout) as Made
}

const STUDENT_NO = /\d{10}/

/** Chooses a section of 今日; its list has the keyboard then. */
export async function openSectionOfToday(page: Page, section: string): Promise<Locator> {
  await page
    .getByRole('navigation', { name: '今日事项' })
    .getByRole('button', { name: new RegExp(`^${section}`) })
    .click()
  const list = page.getByRole('listbox', { name: section })
  await list.focus()
  return list
}

const active = (list: Locator): Locator => list.getByRole('option', { selected: true })

export async function activeIn(list: Locator): Promise<Someone> {
  const line = active(list)
  const name = (await line.locator('strong').textContent()) ?? ''
  const studentNo = STUDENT_NO.exec((await line.textContent()) ?? '')?.[0] ?? ''
  return { name, studentNo }
}

/** Done with the one under the arrow keys: somebody else is there, and the keyboard is still in the list. */
async function gone(list: Locator, person: Someone): Promise<Someone> {
  await expect(active(list)).not.toContainText(person.studentNo)
  await expect(list).toBeFocused()
  return person
}

/** F6 nobody answers, F8 the number is out of use. */
export async function oneKey(list: Locator, hand: Hand, key: 'F6' | 'F8'): Promise<Someone> {
  const person = await activeIn(list)
  await hand.press(key)
  return gone(list, person)
}

/** A contact with a phrase, as the last one was. */
export async function contactByPhrase(page: Page, list: Locator, hand: Hand): Promise<Someone> {
  const person = await activeIn(list)
  await hand.press('F5')
  const dialog = page.getByRole('dialog', { name: `与 ${person.name} 的联系` })
  await expect(dialog.getByLabel('内容')).toBeFocused()
  await hand.press('1', 'Enter')
  await expect(dialog).toBeHidden()
  return gone(list, person)
}

type Said = Readonly<{ kind: string; result: string; words: string }>

/** A contact of another kind and another result, with words of its own. */
export async function contactInWords(page: Page, list: Locator, said: Said): Promise<Someone> {
  const person = await activeIn(list)
  await page.keyboard.press('F5')
  const dialog = page.getByRole('dialog', { name: `与 ${person.name} 的联系` })
  await expect(dialog.getByLabel('内容')).toBeFocused()
  await pickFromList(page, dialog.getByLabel('类型'), said.kind)
  await pickFromList(page, dialog.getByLabel('结果'), said.result)
  await dialog.getByLabel('内容').fill(said.words)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  return gone(list, person)
}

/** They have found something: the destination, then the contact by which it became known. */
export async function toldOfWork(page: Page, list: Locator, destination: string): Promise<Someone> {
  const person = await activeIn(list)
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: `${person.name} 的毕业去向` })
  await expect(dialog.getByLabel('毕业去向')).toBeFocused()
  await page.keyboard.type(destination)
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  const contact = page.getByRole('dialog', { name: `与 ${person.name} 的联系` })
  await expect(contact.getByText('9 去向核实')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(contact).toBeHidden()
  return gone(list, person)
}

/** What somebody wants now, and why. */
export async function reclassify(
  page: Page,
  list: Locator,
  hand: Hand,
  [willingness, reason]: readonly [string, string],
): Promise<Someone> {
  const person = await activeIn(list)
  await hand.press('F7')
  const dialog = page.getByRole('dialog', { name: `${person.name} 的就业意愿` })
  await expect(dialog.getByLabel('就业意愿')).toBeFocused()
  await hand.type(willingness)
  await hand.press('Tab')
  await hand.type(reason)
  await hand.press('Enter', 'Enter')
  await expect(dialog).toBeHidden()
  return gone(list, person)
}

/** Leaves one person in the grid, active, by the student number. */
export async function findByNumber(page: Page, { name, studentNo }: Someone): Promise<void> {
  await page.getByRole('textbox', { name: '找人' }).fill(studentNo)
  await expect(page.getByText('显示 1 人')).toBeVisible()
  await page.getByRole('rowheader', { name }).click()
}

/** A signed contract with an employer, by keys; incomplete as it mostly is at first. */
export async function landWithContract(
  page: Page,
  hand: Hand,
  { name }: Someone,
  [employer, pinyin]: readonly [string, string],
): Promise<void> {
  await hand.press('F9')
  const dialog = page.getByRole('dialog', { name: `${name} 的毕业去向` })
  await expect(dialog.getByLabel('毕业去向')).toBeFocused()
  await hand.type('11')
  await hand.press('Tab')
  await expect(dialog.getByLabel('单位名称')).toBeVisible()
  await hand.press('Tab')
  await hand.write(employer, pinyin)
  await hand.press('Enter')
  await expect(dialog).toBeHidden()
}

export const cardOf = (page: Page): Locator => page.getByRole('complementary', { name: '一人一档' })

/** Puts a scan beside the destination of the person whose card is open. */
export async function addScan(app: ElectronApplication, page: Page, path: string): Promise<void> {
  const card = cardOf(page)
  await card.getByText('佐证材料', { exact: true }).first().click()
  const section = card.getByRole('region', { name: '佐证材料' })
  await choose(app, path)
  await section.getByRole('button', { name: '添加佐证材料' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '选择文件…' }).click()
  await pickFromList(page, dialog.getByRole('combobox', { name: '种类' }), '劳动合同')
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await expect(dialog).toBeHidden()
  await expect(section.getByRole('button', { name: '查看' })).toBeVisible()
}

export async function breakOff(page: Page, { name }: Someone, reason: string): Promise<void> {
  const dialog = await chooseForPerson(page, '解约/回退')
  await expect(dialog).toHaveAccessibleName(`${name} 的解约/回退`)
  await pickFromList(page, dialog.getByLabel('解约/回退原因'), reason)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
}

/** Pushes a vacancy to these people, or to the first five; whom, is read from their boxes. */
export async function pushVacancy(
  page: Page,
  title: string,
  names: readonly string[] | null,
): Promise<readonly string[]> {
  await page.getByRole('button', { name: `推送岗位 ${title}` }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^推送岗位：${title}`) })
  const boxes = dialog.getByRole('table').getByRole('checkbox')
  await expect(boxes.first()).toBeFocused()
  const labels = await boxes.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label')?.replace('选择 ', '') ?? ''),
  )
  const wanted = names ?? labels.slice(0, 5)
  for (const label of labels) {
    if (wanted.includes(label)) await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(dialog.getByRole('button', { name: '推送 1 个岗位给 5 人' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  return wanted
}

/** Every figure of a list of figures, with its sign and its note. */
export async function figuresIn(place: Locator): Promise<Readonly<Record<string, string>>> {
  const groups = await place.locator('dl > div').all()
  const read = groups.map(async (group) => [
    (await group.locator('dt').textContent()) ?? '',
    (await group.locator('dd').allInnerTexts()).join(' '),
  ])
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>
}

/** The last row of a report as of a day, cell by cell. */
export async function totalOf(page: Page, report: string, asOf: string): Promise<string[]> {
  await page.getByRole('link', { name: report, exact: true }).click()
  await expect(page.getByRole('region', { name: report, exact: true })).toBeVisible()
  const field = page.getByLabel('截至')
  await field.fill(asOf)
  await field.press('Enter')
  await expect(page.getByText(`数据时间：${asOf}`)).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  return page.getByRole('row', { name: /^合计/ }).locator('th, td').allInnerTexts()
}

const SOME_ROWS = 10

/** The same said once for two who stand next to each other in the list, and were not spoken with yet. */
export async function batchOfTwo(
  page: Page,
  hand: Hand,
  others: readonly Someone[],
): Promise<readonly string[]> {
  const headers = page.getByRole('rowheader')
  await expect(headers.nth(SOME_ROWS)).toHaveText(/\S/)
  const names = await headers.allTextContents()
  const isFree = (at: number): boolean => others.every(({ name }) => name !== names[at])
  const at = names.findIndex((_, index) => isFree(index) && isFree(index + 1))
  const both = names.slice(at, at + 2)
  await headers.nth(at).click()
  hand.counted()
  await hand.press('Shift+ArrowDown')
  await expect(page.getByText(/已选 2 行/).first()).toBeVisible()
  await hand.press('F5')
  const dialog = page.getByRole('dialog', { name: /^批量登记联系：2 人/ })
  await expect(dialog.getByLabel('内容')).toBeFocused()
  await hand.press('1', 'Enter')
  await expect(dialog).toBeHidden()
  expect(hand.counted()).toBe(4)
  await expect(page.getByText(`已登记与 ${both.join('、')} 的联系`)).toBeVisible()
  return both
}

/** From one day to another, on the page of the moves. */
export async function fillSpan(page: Page, from: string, to: string): Promise<void> {
  const [begin, end] = [
    page.getByRole('textbox', { name: '从哪天到哪天' }).first(),
    page.getByRole('textbox', { name: '从哪天到哪天' }).last(),
  ]
  await begin.fill(from)
  await begin.press('Enter')
  await expect(end).toBeFocused()
  await end.fill(to)
  await end.press('Enter')
  await expect(begin).toHaveValue(from)
  await expect(end).toHaveValue(to)
}

/** What happened with the willingness and the destination of the active person, newest first. */
export async function timeLineOf(page: Page): Promise<Locator> {
  const card = cardOf(page)
  if (!(await card.isVisible())) await page.keyboard.press('F4')
  await card.getByText('意愿与去向', { exact: true }).first().click()
  return card.getByRole('list', { name: '意愿与去向' }).getByRole('listitem')
}
