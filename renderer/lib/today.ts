import dayjs, { type Dayjs } from 'dayjs'
import { todayIn } from '#shared/domain/day/index.ts'

/** The ledger's today, in Asia/Shanghai whatever the computer's zone. */
export function today(): Dayjs {
  return dayjs(todayIn(new Date()))
}
