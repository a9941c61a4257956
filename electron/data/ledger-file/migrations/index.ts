import type { Migration } from '../migration.ts'
import { m0001 } from './0001-initial.ts'
import { m0002 } from './0002-chain.ts'
import { m0003 } from './0003-entry.ts'
import { m0004 } from './0004-guidance.ts'
import { m0005 } from './0005-import-memory.ts'
import { m0006 } from './0006-reports.ts'
import { m0007 } from './0007-packages.ts'

/** Forward only and never edited after a release; a new step goes to the end. */
export const MIGRATIONS: readonly Migration[] = [m0001, m0002, m0003, m0004, m0005, m0006, m0007]
