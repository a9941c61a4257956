import type { Migration } from '../migration.ts'
import { m0001 } from './0001-initial.ts'
import { m0002 } from './0002-chain.ts'

/** Forward only and never edited after a release; a new step goes to the end. */
export const MIGRATIONS: readonly Migration[] = [m0001, m0002]
