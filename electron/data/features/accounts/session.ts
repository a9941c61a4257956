// What an open ledger is to the rest of the program.
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AT_OPENING } from '#data/at-opening.ts'
import type { DataContext, Session } from '#data/context.ts'
import { RECOVERY_USER } from '#data/ledger-file/key-slots.ts'
import { closeLedgerFile } from '#data/ledger-file/open.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { Cohort } from '#shared/schemas/common.ts'
import { type OpenLedger, Role } from '#shared/schemas/ledger.ts'
import { followOwnNames, ownNamesOf } from '../settings/own-names.ts'
import { noticesOf, pushNotice } from './notices.ts'
import { addRecent } from './recents.ts'
import { countPeople, readSettings, schoolName, userOfSlot } from './repository.ts'

const Flag = z.enum(['0', '1']).transform((flag) => flag === '1')
const Settings = z.object({
  ledger_id: z.string(),
  role: Role,
  cohort: z.coerce.number().pipe(Cohort),
  practice: Flag,
  recovery_kept: Flag,
  school_id: z.coerce.number().int().positive().optional(),
})

type Opened = Readonly<{
  db: Database
  path: string
  /** as the key file names it */
  ledgerId: string
  dataKey: Buffer
  slotId: string
  /** null = opened by the recovery key */
  userName: string | null
}>

/** Makes the opened file the current session; the caller has closed the one before. */
export function startSession(ctx: DataContext, opened: Opened): Session {
  const { db, path, dataKey } = opened
  const settings = settingsOf(db, path)
  if (settings.ledger_id !== opened.ledgerId) {
    throw new AppError('ledger_corrupt', { file: basename(path) })
  }
  const userName = opened.userName ?? RECOVERY_USER
  const now = ctx.clock.now().toISOString()
  const schoolId = settings.school_id ?? null
  const session: Session = {
    db,
    path,
    dataKey,
    schoolId,
    userId: userOfSlot(db, opened.slotId, userName, now),
    slotId: opened.slotId,
    openedBy: opened.userName === null ? 'recovery' : 'passphrase',
    info: describe(db, path, userName),
    close() {
      try {
        closeLedgerFile(db)
      } finally {
        dataKey.fill(0)
      }
    },
  }
  for (const noticesAt of AT_OPENING)
    for (const notice of noticesAt(ctx, session)) pushNotice(session, notice)
  followOwnNames(session)
  ctx.holder.current = session
  keepRecent(ctx, session, now)
  ctx.emit({ type: 'ledger.changed' })
  return session
}

/** Opened by the recovery key, and from now on a user by name. */
export function continueAs(ctx: DataContext, session: Session, user: SlotUser): Session {
  const { slotId, userName } = user
  const userId = userOfSlot(session.db, slotId, userName, ctx.clock.now().toISOString())
  const info = { ...session.info, userName }
  const known: Session = { ...session, userId, slotId, openedBy: 'passphrase', info }
  ctx.holder.current = known
  return known
}

type SlotUser = Readonly<{ slotId: string; userName: string }>

/** The list is a convenience: that it cannot be written keeps nobody from their ledger. */
function keepRecent({ folders, log }: DataContext, { path, info }: Session, now: string): void {
  const { practice } = info
  try {
    addRecent(folders.state, { path, title: ledgerTitle(info), practice, lastOpened: now })
  } catch (cause) {
    log.error('list of recent ledgers not written', cause)
  }
}

/** What the page may know of the session now. */
export function sessionInfo(session: Session): OpenLedger {
  return describe(session.db, session.path, session.info.userName)
}

const lastCommitted = new WeakMap<Session, OpenLedger>()

/** As sessionInfo; while a job is in the middle of its transaction, what was told before. */
export function committedInfo(session: Session): OpenLedger {
  if (session.db.inTransaction) return lastCommitted.get(session) ?? session.info
  const info = sessionInfo(session)
  lastCommitted.set(session, info)
  return info
}

type Titled = Pick<OpenLedger, 'schoolName' | 'cohort'> & Readonly<{ practice?: boolean }>

/** A ledger's name for people: in the list of recent ones, in its file name. */
export function ledgerTitle({ schoolName: school, cohort, practice = false }: Titled): string {
  return `${practice ? '演示台账' : (school ?? '就业指导处')} ${cohort}届`
}

function describe(db: Database, path: string, userName: string): OpenLedger {
  const settings = settingsOf(db, path)
  return {
    ledgerId: settings.ledger_id,
    fileName: basename(path),
    role: settings.role,
    schoolName: settings.school_id === undefined ? null : schoolName(db, settings.school_id),
    cohort: settings.cohort,
    userName,
    practice: settings.practice,
    recoveryKept: settings.recovery_kept,
    people: countPeople(db),
    notices: [...noticesOf(db)],
    ownNames: ownNamesOf({ db, info: settings }),
  }
}

function settingsOf(db: Database, path: string): z.infer<typeof Settings> {
  const parsed = Settings.safeParse(Object.fromEntries(readSettings(db)))
  if (!parsed.success) throw new AppError('ledger_corrupt', { file: basename(path) })
  return parsed.data
}
