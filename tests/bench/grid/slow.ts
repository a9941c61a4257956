// A school's ledger on a weak machine: the page's processor is slowed. The data thread is not, its share is small.
import { startApplication, unlockToList } from '../application.ts'
import { median } from '../measure.ts'
import { typeDown } from './actions.ts'
import { SIZE } from './browser.ts'
import { installProbe, untilShown } from './probe.ts'

const RUNS = 3
const SLOWED = 4

export async function measureSlow(
  profile: string,
): Promise<Readonly<{ unlock: number; keys: number[] }>> {
  const opened: number[] = []
  const keys: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const { app, page } = await startApplication(profile)
    await page.setViewportSize(SIZE)
    await installProbe(page)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    opened.push(await untilShown(page, 'click', () => unlockToList(page)))
    keys.push(...(await typeDown(page, '班级', [])))
    await app.close()
  }
  return { unlock: median(opened), keys }
}
