// What a batch of guidance was, in words; a block a feature.
import type { Bilingual } from './template.ts'

export const GUIDANCE_BATCHES: Readonly<Record<string, Bilingual>> = {
  saveRule: {
    zh: '修改规则“{ruleName}”，自 {day} 起',
    en: 'Set the rule “{ruleName}” from {day} on',
  },
  pair: { zh: '为 {count} 人安排帮扶责任人', en: 'Pair people with helpers: {count}' },
  contactOne: {
    zh: '登记与 {name} 的联系：{contactKindName}',
    en: 'Contact with {name}: {contactKindName}',
  },
  contacts: {
    zh: '批量登记 {count} 人的联系：{contactKindName}',
    en: 'Contact with {count} people: {contactKindName}',
  },
  correctContact: {
    zh: '更正与 {name} 的联系记录（{contactKindName}）',
    en: 'Correct a contact with {name} ({contactKindName})',
  },
  removeContact: {
    zh: '删除与 {name} 的联系记录（{contactKindName}）',
    en: 'Remove a contact with {name} ({contactKindName})',
  },
  addAppointment: { zh: '与 {name} 预约 {day}', en: 'Appointment with {name} on {day}' },
  editAppointment: {
    zh: '修改与 {name} 的预约（{day}）',
    en: 'Change the appointment with {name} ({day})',
  },
}
