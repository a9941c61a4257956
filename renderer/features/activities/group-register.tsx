import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { ContactGroup } from '#shared/schemas/activity.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { commonEntry } from './contact-entry.ts'
import { activityQueries } from './queries.ts'
import { RegisterDialog } from './register-dialog.tsx'
import type { RegisterField } from './register-input.tsx'
import { RegisterView } from './register-view.tsx'
import { RowButtons } from './row-buttons.tsx'
import { useRegister } from './use-register.ts'

type Draft = Omit<ContactGroup, 'id'> & Readonly<{ id: number | null }>
type Dialog = Readonly<{ kind: 'save'; row: Draft } | { kind: 'message'; group: ContactGroup }>

const NEW: Draft = { id: null, name: '', kind: '1', channel: '', keeper: '', note: '', members: [] }

/** Groups that are written to, each message logged for its members. */
export function GroupRegister({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const { data, error } = useQuery(activityQueries.groups())
  const { dialog, open, close, keeping, remove } = useRegister<Dialog>('activities.groups', [
    'kind',
  ])
  const columns = useContactGroupColumns(cohort, open, remove)
  const fields = useContactGroupFields()
  return (
    <>
      <RegisterView
        label={t('activities.register.groups')}
        rows={data}
        columns={columns}
        error={error}
        empty={t('activities.noGroups')}
        addText={t('activities.addGroup')}
        onAdd={() => open({ kind: 'save', row: NEW })}
      />
      {dialog?.kind === 'save' && (
        <RegisterDialog<Draft>
          keeping={keeping}
          title={t(dialog.row.id === null ? 'activities.addGroup' : 'activities.editGroup')}
          fields={fields}
          row={dialog.row}
          cohort={cohort}
          keep={async (group) => {
            await call('contactGroups.save', group)
            return t('activities.saved', { name: group.name })
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'message' && (
        <MessageDialog group={dialog.group} {...{ cohort, keeping }} onClose={close} />
      )}
    </>
  )
}

type MessageProps = Readonly<{
  group: ContactGroup
  cohort: number
  keeping: Keeping
  onClose: () => void
}>

/** What was written to the group is a contact of each of its members. */
function MessageDialog({ group, cohort, keeping, onClose }: MessageProps) {
  const { t } = useTranslation()
  const { id, name, members } = group
  return (
    <RegisterDialog<Readonly<{ content: string; kind: string; day: string }>>
      title={t('activities.messageTo', { name })}
      hint={t('activities.messageHint', { count: members.length })}
      fields={[
        {
          key: 'content',
          label: t('activities.messageText'),
          kind: 'long',
          most: 500,
          isRequired: true,
        },
        {
          key: 'kind',
          label: t('activities.service'),
          kind: 'code',
          list: 'contact_kind',
          isRequired: true,
        },
        { key: 'day', label: t('activities.day'), kind: 'day', isRequired: true },
      ]}
      row={{ content: '', kind: '1', day: today().format('YYYY-MM-DD') }}
      {...{ cohort, keeping }}
      keep={async (message) => {
        const entry = commonEntry({ ...message, way: '2' })
        const said = { ids: members, entry, contactGroupId: id, screen: 'activities' }
        await call('contacts.record', said)
        return t('activities.messageSaved', { count: members.length })
      }}
      onClose={onClose}
    />
  )
}

function useContactGroupColumns(
  cohort: number,
  open: (dialog: Dialog) => void,
  remove: (name: string, removal: () => Promise<unknown>) => Promise<void>,
): ScrollColumn<ContactGroup>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('activities.groupName'), wide: true, cell: ({ name }) => name },
    {
      key: 'kind',
      title: t('activities.kind'),
      cell: ({ kind }) => codeName('contact_group_kind', kind, cohort, lang),
    },
    { key: 'channel', title: t('activities.channel'), cell: ({ channel }) => channel },
    { key: 'keeper', title: t('activities.keeper'), cell: ({ keeper }) => keeper },
    {
      key: 'members',
      title: t('activities.members'),
      align: 'end',
      cell: ({ members }) => t('activities.people', { count: members.length }),
    },
    {
      key: 'do',
      title: t('activities.do'),
      cell: (group) => (
        <RowButtons
          acts={[
            ...(group.members.length === 0
              ? []
              : [
                  {
                    text: t('activities.message'),
                    of: group.name,
                    onClick: () => open({ kind: 'message', group }),
                  },
                ]),
            {
              text: t('activities.edit'),
              of: group.name,
              onClick: () => open({ kind: 'save', row: group }),
            },
            {
              text: t('activities.close'),
              of: group.name,
              onClick: () =>
                void remove(group.name, () => call('contactGroups.close', { id: group.id })),
            },
          ]}
        />
      ),
    },
  ]
}

function useContactGroupFields(): RegisterField[] {
  const { t } = useTranslation()
  return [
    { key: 'name', label: t('activities.groupName'), kind: 'text', most: 100, isRequired: true },
    {
      key: 'kind',
      label: t('activities.kind'),
      kind: 'code',
      list: 'contact_group_kind',
      isRequired: true,
    },
    { key: 'channel', label: t('activities.channel'), kind: 'text', most: 60 },
    { key: 'keeper', label: t('activities.keeper'), kind: 'text', most: 60 },
    { key: 'members', label: t('activities.members'), kind: 'people' },
    { key: 'note', label: t('activities.note'), kind: 'long', most: 300 },
  ]
}
