// Apart from the schemas, because the page lists them and has no zod.

/** Fields that a condition may ask for: facts that many share, no numbers by which somebody can be told. */
export const GROUP_RULE_FIELDS = [
  'nation',
  'origin_code',
  'urban_rural',
  'hardship',
  'sex',
  'politics',
  'edu_level',
  'major_code',
  'major_name',
  'class_name',
  'grad_status',
  'grad_date',
  'train_mode',
  'study_form',
  'teacher_type',
  'assistance_level',
  'unemployment_registered',
  'subsidy',
] as const
