export const HELP = `毕业生就业台账 命令行

  create --ledger F --role school|central --cohort 2020 [--school 名称] [--user 姓名]   新建台账，给出恢复密钥
  demo   --ledger F                                                                 生成演示台账
  import 文件 --ledger F [--kind 种类] [--effective 日期] [--dry-run]                 导入
  set    学号 --ledger F --field 字段 --value 值 [--effective 日期]                   改一格
  undo   批次 --ledger F                                                             撤销一批
  report R1|R3|R6|R7 --ledger F [--as-of 日期] [--out X.xlsx]                        出表
  find   文字 --ledger F                                                             找人（姓名、拼音首字母、号码片段）
  check  --ledger F                                                                 检查台账文件

每个命令都可加 --json。口令取自环境变量 LEDGER_PASSPHRASE，没有则询问。
退出码：0 完成；1 完成但有被拒绝的行或检查未通过；2 用法不对；3 文件被拒绝；4 台账打不开；5 台账损坏。
`
