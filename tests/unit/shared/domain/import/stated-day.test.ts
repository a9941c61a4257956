import { describe, expect, it } from 'vitest'
import { statedDay } from '#shared/domain/import/stated-day.ts'

const sheet = (...titles: string[]) => ({
  rows: [...titles.map((title) => [title]), ['学号', '姓名']],
  header: { top: titles.length, bottom: titles.length },
})

describe('the day that a list names above its header', () => {
  it.each([
    ['填报人：        审核人：        填报日期：2020年7月3日', '2020-07-03'],
    ['会计学院台账（截止2020-06-30）', '2020-06-30'],
    ['统计时间: 2020/6/5', '2020-06-05'],
    ['填报日期：２０２０年７月３日', '2020-07-03'],
    ['会计学院2020届未就业毕业生台账', null],
    ['填报日期：2020年13月3日', null],
    ['出生日期：1998-01-01', null],
  ])('%s: %s', (title, day) => {
    expect(statedDay([sheet(title)])).toBe(day)
  })

  it('is none where sheets name different days, or only a record has one', () => {
    expect(statedDay([sheet('填报日期：2020-07-03'), sheet('填报日期：2020-07-04')])).toBeNull()
    const below = { rows: [['学号'], ['填报日期：2020-07-03']], header: { top: 0, bottom: 0 } }
    expect(statedDay([below])).toBeNull()
  })
})
