// What stands under 更多, in the order of its menu; a section is added here and nowhere else.
import type { ReactNode } from 'react'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { BackupsSection } from '../backups/index.ts'
import { RetentionSection } from '../erasure/index.ts'
import { BinSection, HistorySection } from '../history/index.ts'
import { ImportsSection } from '../imports/index.ts'
import { PlatformSection } from '../platform/index.ts'
import { StaffSection } from '../staff/index.ts'
import { AboutSection } from './about-section.tsx'
import { OptionsSection } from './options-section.tsx'
import { RulesSection } from './rules/rules-section.tsx'
import { UsersSection } from './users-section.tsx'

type MoreSection = Readonly<{
  /** end of its address and key of its name: `settings.section.<key>` */
  key:
    | 'staff'
    | 'rules'
    | 'history'
    | 'bin'
    | 'imports'
    | 'platform'
    | 'backups'
    | 'users'
    | 'retention'
    | 'options'
    | 'about'
  /** has no use in a practice ledger */
  realOnly?: boolean
  view: (ledger: OpenLedger) => ReactNode
}>

export const MORE_SECTIONS: readonly MoreSection[] = [
  { key: 'imports', view: ({ cohort }) => <ImportsSection cohort={cohort} /> },
  { key: 'platform', view: ({ cohort }) => <PlatformSection cohort={cohort} /> },
  { key: 'staff', view: ({ cohort }) => <StaffSection cohort={cohort} /> },
  { key: 'rules', view: ({ cohort }) => <RulesSection cohort={cohort} /> },
  { key: 'history', view: (ledger) => <HistorySection ledger={ledger} /> },
  { key: 'bin', view: () => <BinSection /> },
  { key: 'backups', view: ({ practice }) => <BackupsSection isPractice={practice} /> },
  { key: 'users', realOnly: true, view: (ledger) => <UsersSection ledger={ledger} /> },
  { key: 'retention', view: (ledger) => <RetentionSection ledger={ledger} /> },
  { key: 'options', view: () => <OptionsSection /> },
  { key: 'about', view: (ledger) => <AboutSection ledger={ledger} /> },
]
