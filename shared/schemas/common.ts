import { z } from 'zod'
import { isDay } from '../domain/day/index.ts'

/** Calendar day in Asia/Shanghai, YYYY-MM-DD, that exists. */
export const Day = z.string().max(10).refine(isDay)
export const GraduateId = z.int().positive()
/** Opaque handle of a file or folder that the user picked; paths never reach the page. */
export const FileToken = z.string().min(8).max(64)
/** Opaque handles that the data thread gives out: a job, a preview, a known ledger. */
export const Handle = z.string().max(100)
/** Why personal data leaves the program or goes for ever: a few words, logged. */
export const Reason = z.string().trim().min(2).max(200)
export const Cohort = z.int().min(2000).max(2100)
export const Nothing = z.strictObject({})

export const LEVELS = ['B', 'W', 'Q'] as const
/** B blocks what a hand types, W warns, Q must be settled before submission (domain.md §5). */
export const Level = z.enum(LEVELS)
