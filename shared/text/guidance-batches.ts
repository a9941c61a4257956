// What a batch of guidance was, in words; a block a feature.
import type { Bilingual } from './template.ts'

export const GUIDANCE_BATCHES: Readonly<Record<string, Bilingual>> = {
  breakOff: {
    zh: '登记 {name} 解约/回退：{breakReason}',
    en: 'Break-off of {name}: {breakReason}',
  },
  correctDestination: {
    zh: '更正 {name} 的毕业去向：{destinationName}',
    en: 'Correct the destination of {name}: {destinationName}',
  },
  correctWillingness: {
    zh: '更正 {name} 的就业意愿：{willingnessName}',
    en: 'Correct the willingness of {name}: {willingnessName}',
  },
  saveRule: {
    zh: '修改规则“{ruleName}”，自 {day} 起',
    en: 'Set the rule "{ruleName}" from {day} on',
  },
  addEvidence: {
    zh: '收到 {name} 的佐证材料：{evidenceKindName}',
    en: 'Evidence of {name} received: {evidenceKindName}',
  },
  verifyEvidence: {
    zh: '核对 {name} 的佐证材料：{evidenceStateName}',
    en: 'Evidence of {name} checked: {evidenceStateName}',
  },
  voidEvidence: {
    zh: '作废 {name} 的一份佐证材料',
    en: 'A piece of evidence of {name} taken back',
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
  savePeriod: { zh: '保存报送期“{title}”', en: 'Save the reporting period "{title}"' },
  saveSubmission: { zh: '登记“{title}”的报送', en: 'Record a submission for "{title}"' },
  signPeriod: { zh: '“{title}”由 {name} 签批', en: '{name} signs "{title}"' },
  submitPeriod: {
    zh: '上报“{title}”（第 {serial} 号上报包）',
    en: 'Submit "{title}" (package {serial})',
  },
  joinCentre: { zh: '申请加入“{name}”', en: 'Ask to join "{name}"' },
  takePeriod: { zh: '读入报送期“{title}”', en: 'Take the period "{title}"' },
  goOnWith: {
    zh: '以“{name}”第 {serial} 号上报包的台账为准：{reason}',
    en: 'Go on with the ledger of package {serial} of "{name}": {reason}',
  },
  takeRoster: {
    zh: '按“{name}”的报送期文件调整：新增 {added} 人，调出 {moved} 人，移出名单 {gone} 人，设置 {rules} 项',
    en: 'Changes by the period of "{name}": {added} new, {moved} moved away, {gone} off the roster, {rules} settings',
  },
  takeReceipt: { zh: '读入“{name}”的回执', en: 'Take a receipt of "{name}"' },
  takeReturn: {
    zh: '上报被退回，附 {count} 个问题：{reason}',
    en: 'A submission is returned with {count, plural, one {# question} other {# questions}}: {reason}',
  },
  saveFair: { zh: '保存招聘活动“{title}”', en: 'Save the recruitment event "{title}"' },
  removeFair: { zh: '删除招聘活动“{title}”', en: 'Remove the recruitment event "{title}"' },
  saveLecture: { zh: '保存讲座“{title}”', en: 'Save the lecture "{title}"' },
  removeLecture: { zh: '删除讲座“{title}”', en: 'Remove the lecture "{title}"' },
  saveContactGroup: { zh: '保存联络群“{title}”', en: 'Save the contact group "{title}"' },
  removeContactGroup: { zh: '停用联络群“{title}”', en: 'Close the contact group "{title}"' },
  saveMeasure: { zh: '保存工作措施“{title}”', en: 'Save the measure "{title}"' },
  removeMeasure: { zh: '删除工作措施“{title}”', en: 'Remove the measure "{title}"' },
  finishDay: { zh: '{day} 日清', en: 'Finish the day {day}' },
  addEmployer: { zh: '新增用人单位“{employer}”', en: 'Add the employer "{employer}"' },
  editEmployer: { zh: '修改用人单位“{employer}”', en: 'Change the employer "{employer}"' },
  removeEmployer: { zh: '移除用人单位“{employer}”', en: 'Remove the employer "{employer}"' },
  mergeEmployers: {
    zh: '把用人单位“{employer}”合并到“{into}”',
    en: 'Merge the employer "{employer}" into "{into}"',
  },
  addVacancy: {
    zh: '新增岗位“{title}”（{employer}）',
    en: 'Add the vacancy "{title}" ({employer})',
  },
  editVacancy: {
    zh: '修改岗位“{title}”（{employer}）',
    en: 'Change the vacancy "{title}" ({employer})',
  },
  withdrawVacancy: { zh: '撤下岗位“{title}”', en: 'Withdraw the vacancy "{title}"' },
  reopenVacancy: { zh: '恢复岗位“{title}”', en: 'Open the vacancy "{title}" again' },
  removeVacancy: { zh: '删除岗位“{title}”', en: 'Delete the vacancy "{title}"' },
  push: {
    zh: '向 {count} 人推送岗位“{title}”',
    en: 'Push the vacancy "{title}" (people: {count})',
  },
  pushOne: { zh: '向 {name} 推送岗位“{title}”', en: 'Push the vacancy "{title}" to {name}' },
  pushSeveral: {
    zh: '向 {count} 人推送 {posts} 个岗位',
    en: 'Push vacancies ({posts}; people: {count})',
  },
  pushSeveralOne: {
    zh: '向 {name} 推送 {posts} 个岗位',
    en: 'Push vacancies to {name} ({posts})',
  },
  feedback: {
    zh: '登记 {name} 对岗位“{title}”的反馈：{feedbackName}',
    en: 'Feedback of {name} on the vacancy "{title}": {feedbackName}',
  },
  revealDetails: {
    zh: '查看 {count} 人的受限信息（{reason}）',
    en: 'Look at restricted details of {count} people ({reason})',
  },
  revealDetailsOne: {
    zh: '查看 {name} 的受限信息（{reason}）',
    en: 'Look at restricted details of {name} ({reason})',
  },
  setGroup: {
    zh: '把 {count} 人列入重点群体“{groupName}”',
    en: 'Put into the key group "{groupName}" (people: {count})',
  },
  unsetGroup: {
    zh: '把 {count} 人移出重点群体“{groupName}”',
    en: 'Take out of the key group "{groupName}" (people: {count})',
  },
  openSurvey: { zh: '开始摸排“{title}”', en: 'Open the survey round "{title}"' },
  closeSurvey: { zh: '结束摸排“{title}”', en: 'Close the survey round "{title}"' },
  removeSurvey: { zh: '删除摸排“{title}”', en: 'Remove the survey round "{title}"' },
  saveFinding: {
    zh: '填写“{willingnessName}{groupName}”的研判',
    en: 'Write the finding of "{willingnessName}{groupName}"',
  },
  settleFinding: {
    zh: '办结“{willingnessName}{groupName}”的研判',
    en: 'Settle the finding of "{willingnessName}{groupName}"',
  },
  takeUpFinding: {
    zh: '恢复“{willingnessName}{groupName}”的研判',
    en: 'Take up the finding of "{willingnessName}{groupName}" again',
  },
  removeFinding: {
    zh: '删除“{willingnessName}{groupName}”的研判',
    en: 'Remove the finding of "{willingnessName}{groupName}"',
  },
  platform_take: {
    zh: '平台对账：{count} 人以平台为准',
    en: 'Reconciliation: platform taken over (people: {count})',
  },
  platform_ask: {
    zh: '平台对账：已询问 {count} 人',
    en: 'Reconciliation: asked (people: {count})',
  },
  platform_keep: {
    zh: '平台对账：{count} 人以台账为准',
    en: 'Reconciliation: ledger kept (people: {count})',
  },
  consolidate: {
    zh: '汇总{school}“{title}”的上报包',
    en: 'Consolidate the package of {school} for "{title}"',
  },
  acceptSubmission: { zh: '{school}的上报校审通过', en: 'Accept the submission of {school}' },
  drawSample: {
    zh: '“{title}”抽查：抽取 {count} 人',
    en: 'Draw {count} people to be checked for "{title}"',
  },
  exportSample: {
    zh: '导出“{title}”抽查名单：{file}（{rows} 人）{reason}',
    en: 'Export the sample of "{title}": {file} ({rows} people) {reason}',
  },
  archivePeriod: {
    zh: '归档报送期“{title}”（校验值 {sha256}）',
    en: 'Archive the period "{title}" (SHA-256 {sha256})',
  },
  returnSubmission: { zh: '退回{school}的上报', en: 'Return the submission of {school}' },
  decideConflicts: {
    zh: '处理 {count} 处汇总冲突',
    en: 'Decide conflicts of the consolidation: {count}',
  },
  platform_open: {
    zh: '平台对账：{count} 人改回待处理',
    en: 'Reconciliation: open again (people: {count})',
  },
}
