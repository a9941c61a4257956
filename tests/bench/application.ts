// The built application on a ledger made for it, up to the passphrase and beyond.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { silentLogger } from '#common/logger.ts'
import type { DataContext } from '#data/context.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import zh from '#renderer/i18n/zh-CN.json' with { type: 'json' }
import type { Role } from '#shared/schemas/ledger.ts'
import { rootOnly } from './chromium.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = join(ROOT, 'tests/fixtures/samples')
const PASSPHRASE = 'correct horse'
/** A school's roster and plan: 512 people. */
export const SCHOOL_FILES = ['school-roster.xlsx', 'plan-export.xlsx'].map((name) =>
  join(SAMPLES, name),
)

/** A ledger of what these files hold, the last one opened in this profile; `look` sees it before it is closed. */
export async function makeLedger<T = void>(
  profile: string,
  role: Role,
  files: readonly string[],
  look?: (ctx: DataContext) => Promise<T>,
): Promise<T | undefined> {
  mkdirSync(join(profile, 'state'), { recursive: true })
  const ctx = createDataContext({
    clock: { now: () => new Date() },
    log: silentLogger,
    emit: () => undefined,
    folders: { ledgers: profile, state: join(profile, 'state') },
  })
  const { session } = await createLedger(ctx, {
    path: join(profile, 'bench.jytz'),
    role,
    schoolName: role === 'school' ? '会计学院' : null,
    cohort: 2020,
    userName: '测试员',
    passphrase: PASSPHRASE,
  })
  for (const path of files) {
    const request = { path, kind: null, effective: '2020-07-03' }
    await importFile(ctx, session, { ...request, dryRun: false })
  }
  const seen = await look?.(ctx)
  await closeLedger(ctx)
  return seen
}

/** Started, with the passphrase filled in: only the button is left. */
export async function startApplication(
  profile: string,
): Promise<Readonly<{ app: ElectronApplication; page: Page }>> {
  const app = await _electron.launch({ args: [ROOT, `--user-data-dir=${profile}`, ...rootOnly] })
  const page = await app.firstWindow()
  const secret = page
    .getByLabel(zh.accounts.passphrase, { exact: true })
    .and(page.locator('input[type=password]'))
  await secret.fill(PASSPHRASE)
  return { app, page }
}

export async function unlock(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh.accounts.unlock, exact: true }).click()
}

/** 今日 comes first, so who wants the list goes there. */
export async function unlockToList(page: Page): Promise<void> {
  await unlock(page)
  await page.getByRole('link', { name: zh.nav.ledger, exact: true }).click()
}
