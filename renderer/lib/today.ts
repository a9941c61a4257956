import dayjs, { type Dayjs } from 'dayjs'
import { todayIn } from '#shared/domain/day/index.ts'

/** The ledger's today, in Asia/Shanghai whatever the computer's zone. */
export function today(): Dayjs {
  return dayjs(todayIn(new Date()))
}

const IN_CHINA = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as the clocks in China show it: 2020-07-03 12:00. */
export function timeInChina(moment: string): string {
  return IN_CHINA.format(new Date(moment))
}
