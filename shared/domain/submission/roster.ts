// What the centre's roster says of a person who comes to a school. What was recorded of them since is not part of it.

export const ROSTER_COLUMNS = [
  ...(['student_no', 'exam_no', 'name', 'doc_type', 'id_no', 'sex', 'birth', 'nation'] as const),
  ...(['politics', 'major_code', 'major_name', 'class_name', 'edu_level'] as const),
  ...(['schooling_years', 'enter_date', 'grad_date', 'grad_status', 'train_mode'] as const),
  ...(['entrust_unit', 'study_form', 'teacher_type', 'hardship', 'origin_code'] as const),
  ...(['urban_rural', 'mobile', 'wechat_qq', 'email', 'home_address', 'home_phone'] as const),
  ...(['contact_person', 'contact_phone'] as const),
] as const

/** The settings of the centre that hold at its schools; phrases, plans and the like are each one's own. */
export const SHARED_RULES = [
  'intervals',
  'minimums',
  'holidays',
  'key_groups',
  'free_groups',
  'reasons',
  'evidence',
] as const
