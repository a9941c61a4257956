// react-data-grid on a page of its own, with everybody in memory before the clock starts.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveBuilt } from '#tests/grid/harness/serve.ts'
import { median } from '../measure.ts'
import { type Common, measureCommon, together } from './actions.ts'
import { openPage } from './browser.ts'
import type { Table } from './people.ts'
import { untilShown } from './probe.ts'

const RUNS = 2

export async function measureRival(table: Table): Promise<Common & Readonly<{ first: number }>> {
  const served = await serveBuilt(join(import.meta.dirname, '../rival'))
  await writeFile(join(served.folder, 'table.json'), JSON.stringify(table))
  const shown: number[] = []
  const runs: Common[] = []
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const { page, cdp, close } = await openPage(`${served.origin}/index.html`)
      const show = page.locator('#show[data-ready]')
      shown.push(await untilShown(page, 'click', () => show.click()))
      runs.push(await measureCommon(page, cdp, { column: '政治面貌', next: ['ArrowDown'] }))
      await close()
    }
  } finally {
    await served.close()
  }
  return { first: median(shown), ...together(runs) }
}
