// The only place where methods are declared: each feature file is spread here.
import type { z } from 'zod'
import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { backups } from './backups.ts'
import { classes } from './classes.ts'
import { comparison } from './comparison.ts'
import { consolidation } from './consolidation.ts'
import { contacts } from './contacts.ts'
import { destinations } from './destinations.ts'
import { diagnostics } from './diagnostics.ts'
import { drafts } from './drafts.ts'
import { employers } from './employers.ts'
import { erasure } from './erasure.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { forms } from './forms.ts'
import { graduates } from './graduates.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { keyGroups } from './key-groups.ts'
import { overview } from './overview.ts'
import { packages } from './packages.ts'
import { periods } from './periods.ts'
import { platform } from './platform.ts'
import { printing } from './printing.ts'
import { questions } from './questions.ts'
import { reportChange } from './report-change.ts'
import { reports } from './reports.ts'
import { salvage } from './salvage.ts'
import { settings } from './settings.ts'
import type { Spec } from './spec.ts'
import { staff } from './staff.ts'
import { submissions } from './submissions.ts'
import { today } from './today.ts'
import { twoWay } from './two-way.ts'
import { vacancies } from './vacancies.ts'
import { views } from './views.ts'
import { willingness } from './willingness.ts'
import { window } from './window.ts'

/** Methods that the data thread (or the command line) answers. */
export const dataContract = {
  ...accounts,
  ...graduates,
  ...staff,
  ...views,
  ...destinations,
  ...willingness,
  ...contacts,
  ...activities,
  ...classes,
  ...employers,
  ...vacancies,
  ...keyGroups,
  ...evidence,
  ...imports,
  ...platform,
  ...packages,
  ...periods,
  ...submissions,
  ...consolidation,
  ...questions,
  ...reports,
  ...reportChange,
  ...twoWay,
  ...printing,
  ...forms,
  ...overview,
  ...comparison,
  ...settings,
  ...history,
  ...backups,
  ...erasure,
  ...salvage,
  ...diagnostics,
  ...drafts,
  ...today,
  ...jobs,
} as const satisfies Record<`${string}.${string}`, Spec>

/** Methods that the shell answers itself. */
export const shellContract = { ...files, ...window } as const satisfies Record<
  `${string}.${string}`,
  Spec
>

export const contract = { ...dataContract, ...shellContract } as const

export type Contract = typeof contract
export type Method = keyof Contract
export type DataMethod = keyof typeof dataContract
export type ShellMethod = keyof typeof shellContract
export type Input<M extends Method> = z.input<Contract[M]['input']>
export type Parsed<M extends Method> = z.output<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>
export type Handler<M extends Method> = (input: Parsed<M>) => Output<M> | Promise<Output<M>>
export type DataHandlers = { readonly [M in DataMethod]: Handler<M> }
