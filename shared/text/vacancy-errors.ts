// Errors of employers, vacancies and pushes.
export const vacancyErrors = {
  employer_exists: {
    zh: '用人单位中已有“{employer}”，名称或统一社会信用代码相同。请直接使用它，或修改名称后再保存。',
    en: '"{employer}" is among the employers already, by its name or credit code. Use it, or enter another name.',
  },
  employer_in_use: {
    zh: '“{employer}”还有 {count} 个岗位，不能移除。请先删除这些岗位，或把它合并到另一家单位。',
    en: '"{employer}" still has vacancies ({count}). Delete them first, or merge it into another employer.',
  },
  vacancy_exists: {
    zh: '已有“{employer}”的岗位“{title}”，工作地点或来源编号也相同。请在“全部”中找到它并修改，台账没有改动。',
    en: 'There is a vacancy "{title}" of "{employer}" already, at the same place or with the same number. Change that one; nothing was saved.',
  },
  vacancy_pushed: {
    zh: '岗位“{title}”已推送给 {count} 人，推送记录要保留，不能删除。请改用“撤下”。',
    en: 'The vacancy "{title}" was pushed to people ({count}), which stays on record. Withdraw it instead.',
  },
  feedback_reason: {
    zh: '反馈为“拒绝”时，请写明原因。',
    en: 'Say why somebody refused.',
  },
} as const
