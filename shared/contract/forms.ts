import { z } from 'zod'
import { FileToken, Nothing, Reason } from '../schemas/common.ts'
import {
  FormCell,
  FormCells,
  FormComparison,
  FormEntry,
  FormId,
  FormName,
  FormPeriod,
  FormPreview,
  FormView,
} from '../schemas/form.ts'
import { command, query } from './spec.ts'

const Form = z.strictObject({ id: FormId })

/** The office's own forms. They are no records of the ledger: neither logged nor undone. */
export const forms = {
  'forms.list': query(Nothing, z.array(FormEntry)),
  /** Takes a blank workbook. `same`: a form of the same layout that there was already. */
  'forms.add': command(
    z.strictObject({ token: FileToken, name: FormName.optional() }),
    z.strictObject({ id: FormId, same: z.string().nullable() }),
  ),
  'forms.view': query(Form, FormView),
  'forms.save': command(
    z.strictObject({ id: FormId, name: FormName.optional(), cells: FormCells.optional() }),
    Nothing,
  ),
  'forms.remove': command(Form, Nothing),
  /** Neighbours of a cell that its labels say belong to the same table; the cell itself is not among them. */
  'forms.propose': query(
    z.strictObject({ ...FormPeriod.shape, id: FormId, at: FormCell }),
    z.strictObject({
      down: z.array(FormCell),
      right: z.array(FormCell),
      block: z.array(FormCell),
    }),
  ),
  'forms.preview': query(z.strictObject({ ...FormPeriod.shape, id: FormId }), FormPreview),
  /** Writes the filled workbook. `partial`: cells that cannot be filled stay as they are. */
  'forms.fill': command(
    z.strictObject({
      ...FormPeriod.shape,
      id: FormId,
      token: FileToken,
      partial: z.boolean(),
      /** what is restricted is in it for a reason alone, which is logged */
      reason: Reason.optional(),
    }),
    z.strictObject({ fileName: z.string(), cells: z.int(), left: z.int() }),
  ),
  /** Another workbook beside the known one: what still fits, what went elsewhere, what is gone. */
  'forms.compare': query(z.strictObject({ id: FormId, token: FileToken }), FormComparison),
  'forms.replace': command(
    z.strictObject({ id: FormId, token: FileToken, cells: FormCells }),
    Nothing,
  ),
}
