import { z } from 'zod'
import { Day, FileToken, GraduateId, Level, Reason } from '../schemas/common.ts'
import {
  CellRemark,
  GraduateCard,
  GraduateFilter,
  GraduateRow,
  GraduateSort,
  NewcomerRemark,
  PersonEdit,
  PersonFound,
  Problem,
} from '../schemas/graduate.ts'
import { Past } from '../schemas/past.ts'
import { command, query } from './spec.ts'

/** left out: as everything stands today */
const past = Past.optional()
const Field = z.string().max(40)
const Screen = z.string().max(40)
/** A whole university several times over. */
const MANY = 1_000_000
/** People in one step; a cohort fits. */
const STEP = 100_000

export const graduates = {
  /** The vector of ids for a filter and a sort; the grid asks for the rows in view by id. */
  'graduates.ids': query(
    z.strictObject({ filter: GraduateFilter, sort: GraduateSort, past }),
    z.strictObject({ ids: z.array(GraduateId) }),
  ),
  /** ID and telephone numbers come masked until they are asked for (`graduates.reveal`). */
  'graduates.rows': query(
    z.strictObject({ ids: z.array(GraduateId).max(500), past }),
    z.array(GraduateRow),
  ),
  'graduates.card': query(z.strictObject({ id: GraduateId, past }), GraduateCard),
  /** What can be known of a day: since when the ledger was kept, and how many were erased after it. */
  'graduates.past': query(
    z.strictObject({ past: Past }),
    z.strictObject({ since: Day.nullable(), erased: z.int() }),
  ),
  /**
   * The values that a column has among those whom the filter shows, most frequent first, as stored ('' is empty);
   * the filter's own choice for this column does not count. `search` keeps values whose shown text (or its pinyin)
   * holds it. While a column is masked only its empty cells are listed; `filled` counts the others.
   */
  'graduates.values': query(
    z.strictObject({
      filter: GraduateFilter,
      field: Field,
      search: z.string().max(100).default(''),
      limit: z.int().positive().max(2000).default(500),
      past,
    }),
    z.strictObject({
      values: z.array(z.strictObject({ value: z.string(), count: z.int() })),
      distinct: z.int(),
      filled: z.int(),
    }),
  ),
  /** How many, and how they stand today. */
  'graduates.tally': query(
    z.union([
      z.strictObject({ filter: GraduateFilter, past }),
      z.strictObject({ ids: z.array(GraduateId).max(MANY), past }),
    ]),
    z.strictObject({
      people: z.int(),
      inLedger: z.int(),
      landed: z.int(),
      pending: z.int(),
    }),
  ),
  /** Open findings (rules V01–V24) of those whom the filter shows, in the order of the list. */
  'graduates.problems': query(
    z.strictObject({
      filter: GraduateFilter,
      sort: GraduateSort,
      rule: z.string().max(10).nullable().default(null),
      limit: z.int().positive().max(5000).default(500),
      past,
    }),
    z.strictObject({
      total: z.int(),
      rules: z.array(z.strictObject({ rule: z.string(), level: Level, count: z.int() })),
      problems: z.array(Problem),
    }),
  ),
  'graduates.find': query(
    z.strictObject({ text: z.string().max(100), limit: z.int().positive().max(1000).default(100) }),
    z.strictObject({ people: z.array(PersonFound) }),
  ),
  /**
   * All edits in one transaction and one batch; refused ones are named, the others stand.
   * With `dryRun` nothing is stored and the answer is what would be.
   */
  'graduates.setCells': command(
    z.strictObject({
      edits: z.array(PersonEdit).min(1).max(STEP),
      screen: Screen,
      dryRun: z.boolean().default(false),
    }),
    z.strictObject({
      batch: z.int().nullable(),
      /** cells that read otherwise than before */
      changed: z.int(),
      remarks: z.array(CellRemark),
    }),
  ),
  /** Puts people on the roster by hand, in one batch; whoever is refused is named and the others stand. */
  'graduates.add': command(
    z.strictObject({
      people: z.array(PersonEdit.shape.values).min(1).max(STEP),
      screen: Screen,
      dryRun: z.boolean().default(false),
    }),
    z.strictObject({
      batch: z.int().nullable(),
      /** in the order asked for; null for whoever was refused (all are null in a dry run) */
      ids: z.array(GraduateId.nullable()),
      remarks: z.array(NewcomerRemark),
    }),
  ),
  /**
   * Shows the ID and telephone numbers of these people, or of everybody (null), until the ledger is locked or they
   * are concealed again; who looked at whom is logged.
   */
  'graduates.reveal': command(
    z.strictObject({ ids: z.array(GraduateId).min(1).max(1000).nullable(), screen: Screen }),
    z.strictObject({ revealed: z.int() }),
  ),
  /** What is restricted (health, disability, counselling) of these people, for a reason that is logged; as above. */
  'graduates.revealDetails': command(
    z.strictObject({ ids: z.array(GraduateId).min(1).max(1000), reason: Reason, screen: Screen }),
    z.strictObject({ revealed: z.int() }),
  ),
  /**
   * A job; its result is {fileName, rows}. A workbook of these people in this order, which can come back edited. Numbers
   * are written in part and restricted details as asterisks unless a reason says what they are needed for.
   */
  'graduates.export': command(
    z.strictObject({
      ids: z.array(GraduateId).min(1).max(STEP),
      fields: z.array(Field).max(200),
      token: FileToken,
      reason: Reason.optional(),
      screen: Screen,
    }),
    z.strictObject({ jobId: z.string() }),
  ),
  'graduates.conceal': command(z.strictObject({}), z.strictObject({})),
  /** Takes people off the roster, with all that was recorded of them; they wait in the bin. */
  'graduates.remove': command(
    z.strictObject({
      ids: z.array(GraduateId).min(1).max(5000),
      reason: Reason,
      screen: Screen,
    }),
    z.strictObject({ batch: z.int(), removed: z.int() }),
  ),
}
