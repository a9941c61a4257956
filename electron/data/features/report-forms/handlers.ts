import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { fillForm, previewForm } from './fill.ts'
import { deleteForm } from './repository.ts'
import {
  addForm,
  compareForm,
  listForms,
  proposeFor,
  replaceForm,
  saveForm,
  viewForm,
} from './service.ts'

type FormMethod = Extract<keyof DataHandlers, `forms.${string}`>

export function reportFormsHandlers(ctx: DataContext): Pick<DataHandlers, FormMethod> {
  return {
    'forms.list': () => listForms(openSession(ctx)),
    'forms.add': ({ token, name }) => addForm(openSession(ctx), ctx.files.path(token), name),
    'forms.view': ({ id }) => viewForm(openSession(ctx), id),
    'forms.save': (input) => {
      saveForm(openSession(ctx), input)
      return {}
    },
    'forms.remove': ({ id }) => {
      deleteForm(openSession(ctx).db, id)
      return {}
    },
    'forms.propose': (asked) => proposeFor(ctx, openSession(ctx), asked),
    'forms.preview': ({ id, ...period }) => previewForm(ctx, openSession(ctx), id, period),
    'forms.fill': ({ id, token, partial, reason, ...period }) =>
      fillForm(ctx, openSession(ctx), {
        id,
        period,
        path: ctx.files.path(token),
        partial,
        reason,
        screen: 'reports',
      }),
    'forms.compare': ({ id, token }) => compareForm(openSession(ctx), id, ctx.files.path(token)),
    'forms.replace': async ({ id, token, cells }) => {
      await replaceForm(openSession(ctx), id, ctx.files.path(token), cells)
      return {}
    },
  }
}
