import { z } from 'zod'
import { GraduateId } from './common.ts'

export const StaffId = z.int().positive()

/** Somebody of the university who can help graduates. */
export const Staff = z.strictObject({
  id: StaffId,
  name: z.string().trim().min(1).max(60),
  /** as a cell names them: with title and department where another has the same name */
  label: z.string(),
  title: z.string().trim().max(60),
  department: z.string().trim().max(100),
  /** 1 校领导 2 学院领导 3 专任教师 4 辅导员 5 班主任 6 校友/企业导师 (domain.md §4.4), 7 职能部门 */
  role: z.enum(['', '1', '2', '3', '4', '5', '6', '7']),
  mobile: z.string().trim().max(30),
  /** paired with them today */
  load: z.int(),
})
export type Staff = z.infer<typeof Staff>

/** Who shall help whom. */
export const Pair = z.strictObject({ graduateId: GraduateId, staffId: StaffId })
export type Pair = z.infer<typeof Pair>

/** Somebody for whom a helper is sought. */
export const Unhelped = z.strictObject({
  id: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  className: z.string(),
  willingness: z.string(),
})
export type Unhelped = z.infer<typeof Unhelped>
