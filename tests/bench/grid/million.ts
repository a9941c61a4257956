// The grid alone on a million rows that are made from their number.
import { serveBuilt } from '#tests/grid/harness/serve.ts'
import { type Common, measureCommon } from './actions.ts'
import { openPage } from './browser.ts'
import { untilShown } from './probe.ts'

const HARNESS = new URL('../../grid/harness', import.meta.url).pathname

export async function measureMillion(): Promise<Common & Readonly<{ end: number; back: number }>> {
  const served = await serveBuilt(HARNESS)
  try {
    const { page, cdp, close } = await openPage(`${served.origin}/index.html?rows=1000000&delayed`)
    const common = await measureCommon(page, cdp, { column: '专业', next: [] })
    const end = await untilShown(page, 'keydown', () => page.keyboard.press('Control+End'))
    const back = await untilShown(page, 'keydown', () => page.keyboard.press('Control+Home'))
    await close()
    return { ...common, end, back }
  } finally {
    await served.close()
  }
}
