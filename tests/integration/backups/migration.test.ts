import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { checkHeads, knownHeads } from '#data/features/backups/heads.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { fileVersion, newest } from '#data/ledger-file/migrate.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { type BackedUp, namesIn, openBackedUp } from '#tests/helpers/backups.ts'
import { erasePeople, foundIn } from '../erasure/support.ts'

let at: BackedUp
beforeEach(async () => {
  at = await openBackedUp()
  at.add('王一')
})
afterEach(() => at.test.close())

const GUIDANCE = [
  'second_willingness',
  'intent_region',
  'intent_industry',
  'intent_position',
  'intent_salary_min',
  'assistance_level',
  'plan',
  'next_contact',
  'unemployment_registered',
  'subsidy',
]

const TABLES_OF_GUIDANCE = [
  'employer',
  'vacancy',
  'push',
  'fair',
  'lecture',
  'contact_group',
  'contact_group_member',
  'measure',
  'measure_link',
  'contact',
  'appointment',
  'follow_up',
  'survey_round',
  'survey_member',
  'finding',
  'attachment',
  'attachment_content',
  'platform_list',
  'platform_row',
  'rule_version',
  'daily_record',
]

const TABLES_OF_IMPORTS = ['import_fix', 'import_sender', 'baseline']
const TABLES_OF_PACKAGES = [
  'period_archive',
  'verification',
  'merge_conflict',
  'arrived_record',
  'check_override',
  'question',
  'package',
  'correspondent',
  'own_keys',
]
const TABLES_OF_REPORTS = ['two_way_table', 'report_form', 'compared_sheet', 'submission', 'period']

/** Takes all migrations but the first back, as far as it matters, so that the next opening does them again. */
async function setBack(): Promise<void> {
  const dataKey = Buffer.from(at.session().dataKey)
  await closeLedger(at.test.ctx)
  const db = connect(at.path, dataKey)
  db.pragma('foreign_keys = OFF')
  db.exec(`
    ${[...TABLES_OF_PACKAGES, ...TABLES_OF_REPORTS, ...TABLES_OF_IMPORTS, ...TABLES_OF_GUIDANCE].map((table) => `DROP TABLE ${table};`).join(' ')}
    ALTER TABLE destination_event DROP COLUMN employer_id; ALTER TABLE destination_event DROP COLUMN break_reason;
    ALTER TABLE destination_event DROP COLUMN void_of; ALTER TABLE willingness_event DROP COLUMN void_of;
    DROP INDEX graduate_mobile; DROP TABLE pairing; DROP TABLE staff; DROP TABLE saved_view; DROP TABLE preference;
    ${GUIDANCE.map((column) => `ALTER TABLE graduate DROP COLUMN ${column};`).join(' ')}
    DROP INDEX destination_interval_day; DROP INDEX ledger_state_pending; DROP INDEX change_log_roster;
    DROP INDEX change_log_removed; DROP TABLE draft; DROP TABLE erasure;
    ALTER TABLE change_batch DROP COLUMN salt; ALTER TABLE change_batch DROP COLUMN commitment;
    ALTER TABLE change_batch DROP COLUMN digest; ALTER TABLE change_log DROP COLUMN salt;
    ALTER TABLE change_log DROP COLUMN commitment; ALTER TABLE change_log DROP COLUMN erased;
    ALTER TABLE app_user DROP COLUMN removed_at;
    DELETE FROM setting WHERE key = 'chain_key';
    PRAGMA user_version = 1;
  `)
  db.close()
  rmSync(at.folder, { recursive: true, force: true })
}

describe('before a migration', () => {
  it('a backup is made at the old schema, which can be restored', async () => {
    await setBack()
    await at.unlock()
    expect(fileVersion(at.session().db)).toBe(newest())
    const [made] = await at.first()
    expect(made).toMatchObject({ occasion: 'migration', people: 1, head: null, expires: null })
    at.add('王二')
    await at.handlers['backups.restore']({ id: made?.id ?? '', secretKind: null, secret: null })
    expect(at.people()).toBe(1)
    expect(fileVersion(at.session().db)).toBe(newest())
    expect(verifyChain(at.session().db).state).toBe('ok')
    const heads = await knownHeads(at.test.ctx, at.session())
    expect(checkHeads(at.session().db, heads).wrong).toEqual([])
    expect(await at.job(at.handlers['backups.test']({ id: made?.id ?? '' }))).toMatchObject({
      ok: true,
    })
  })

  it('whoever was erased after it does not come back with that backup', async () => {
    at.add('慕容雪飞')
    await setBack()
    await at.unlock()
    const [made] = await at.first()
    const now = { ...at.test, session: at.session() }
    await erasePeople(now, [2])
    await at.handlers['backups.restore']({ id: made?.id ?? '', secretKind: null, secret: null })
    expect(foundIn({ ...now, session: at.session() }, ['王一', '慕容雪飞'])).toEqual(['王一'])
    expect(verifyChain(at.session().db).state).toBe('ok')
  })

  it('nothing is changed where none can be made', async () => {
    await setBack()
    mkdirSync(join(at.test.dir, '备份'), { recursive: true })
    writeFileSync(at.folder, 'in the way')
    await expect(at.unlock()).rejects.toThrow(
      expect.objectContaining({ code: 'backup_not_written' }),
    )
    rmSync(at.folder)
    await at.unlock()
    expect((await at.first()).map(({ occasion }) => occasion)).toEqual(['migration'])
    expect(namesIn(at.folder)).toHaveLength(3)
  })
})
