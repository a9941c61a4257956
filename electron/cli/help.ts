export const HELP = `毕业生就业台账 命令行

  create --ledger F --role school|central --cohort 2020 [--school 名称] [--user 姓名]   新建台账，给出恢复密钥
  demo   --ledger F                                                                 生成演示台账
  import 文件 --ledger F [--kind 种类] [--effective 日期] [--dry-run]                 导入；同一个文件再次导入不作改动，除非加 --again
         [--sheet 工作表]… [--header 行[-行]] [--map 列名=字段|附加|忽略]…             指定工作表、表头所在行、各列的含义
         [--fix 字段:原文=值]… [--reason 原因] [--accept 原因代号]… [--erase-blank 字段]…   原文一律按某值登记（= 后不写值即忽略，须写原因）；采用唯一的建议；空白即清除
         [--bad-rows X.xlsx] [--sender 名称|--no-sender]                            有问题的行另存为工作簿，改好后再导入；列的含义和替换按来源记住
  template 种类 --out X.xlsx [--cohort 2020]                                         导入用的模板：下拉列表、填写说明、示例
  senders --ledger F [--forget 名称]                                                 记住的来源，或忘掉一个
  add    --ledger F --field 字段 --value 值 [--field 字段 --value 值 …] [--dry-run]   新增一名毕业生
  set    学号 --ledger F --field 字段 --value 值 [--effective 日期]                   改一格
  break  学号 --ledger F --reason 原因 [--note 说明] [--destination 去向] [--effective 日期]   登记解约/回退
  correct 学号 --ledger F --field destination|willingness [--value 值] [--effective 日期]  更正目前的去向或意愿：原来的那次不再算数
  history --ledger F [--student 学号] [--batch 批次] [--user 姓名] [--field 字段] [--from 日期] [--to 日期] [--text 文字] [--limit 行数] [--reveal]
                                                                                    变更记录：谁在何时把什么改成了什么；号码只显示一部分，加 --reveal 显示全部并记录
  undo   [批次] --ledger F                                                           撤销一批；不写批次则撤销上一步
  redo   --ledger F                                                                 重做刚撤销的一步
  remove --ledger F --student 学号[,学号] --reason 原因                               移出名单，放入回收站
  bin    --ledger F                                                                 回收站里的人
  restore --ledger F --student 学号[,学号]                                            从回收站恢复
  report R1…R15 --ledger F [--as-of 日期] [--from 本期首日 | --kind D|W|X|M] [--known now|then] [--rows schools|majors|classes|helpers] [--where 性别=女]… [--figure 行/列] [--out X.xlsx] [--reason 原因]
                                       出表；--figure：数字背后有谁；then：按当日所知；写明原因才显示健康、残疾等受限信息，并记录
  report change --ledger F --from 日期 --to 日期 [--known now|then]                   数字为什么变了：期初（按当日所知）到期末，新增落实、回退、调入、调出、更正各有谁
  form   [list] --ledger F                                                          本单位表样
  form   add --ledger F --file 空白表样.xlsx [--name 名称]                            添加表样；格里可写 {{R1.total.rate}}、{{#R7}}…{{/R7}} 等
  form   fill --ledger F --name 名称 --out X.xlsx [--as-of 日期] [--from 日期] [--known now|then] [--reason 原因] [--partial]
                                                                                    填表，其余内容和格式不变；--partial：填不了的格留着不填
  form   check --ledger F --name 名称 [--file 新版.xlsx] [--as-of 日期] [--from 日期]     各格填什么、哪里填不了；给出文件则与新版比较
  form   remove --ledger F --name 名称                                               删除表样
  compare 旧表.xlsx --ledger F [--as-of 日期] [--known now|then]                     自制的汇总表与台账逐个数对照
  people --ledger F [--as-of 日期] [--known now|then] [--group 群体] [--willingness 意愿] [--destination 去向] [--in-ledger]
                                                                                    某日某群体、某类、某去向有哪些人
  moves  --ledger F --from 日期 --to 日期 [--field willingness|destination] [--known now|then]   两日之间谁从哪类到了哪类
  find   文字 --ledger F                                                             找人（姓名、拼音首字母、号码片段）
  list   [文字] --ledger F [--where 字段=值|字段~文字|字段=]… [--sort 字段,-字段] [--in-ledger] [--limit 人数] [--as-of 日期] [--known now|then]
                                                                                    按条件列出名单；字段写代号或表头，字段= 表示空
  list   … --out X.xlsx [--field 字段[,字段]]… [--reason 原因]                          导出名单，改好后可用 import 导回；写明原因才导出完整号码和受限信息，并记录
  problems --ledger F [--rule 规则] [--where …] [--sort …] [--in-ledger] [--limit 行数]  待处理的问题，各规则多少处
  day    --ledger F [--date 日期]                                                    一天的数字：期初、新增落实、回退、调入、调出、期末、联系、推送；未完成的事项
  day    finish --ledger F [--date 日期] [--note 备注]                               日清：核对并固定这一天的数字
  platform [list] --ledger F                                                       平台对账：平台名单（import --kind platform）与台账的差异
  platform take|ask|keep|open --ledger F --student 学号[,学号] [--reason 原因]         以平台为准、已询问、以台账为准（须写原因）、改回待处理
  contact 学号[,学号]|--group 重点群体 --ledger F --kind 服务类型 --way 方式 --result 结果 [--content 内容] [--date 日期] [--next 下次联系日期] [--staff 姓名] [--minutes 分钟]
                                                                                    登记联系，多人一次登记；代码或名称都可以
  contact list --ledger F --student 学号                                             一个人的联系记录和服务次数
  appointment [list] --ledger F [--from 日期] [--to 日期] [--student 学号]            预约，默认今后 30 天
  appointment add --ledger F --student 学号 --date 日期 [--time 15:30] [--place 地点] [--purpose 事由] [--staff 姓名]   登记预约
  vacancy [list] --ledger F [--all] [--text 文字]                                     招聘中的岗位；--all 也列出已截止、已撤下的
  vacancy add --ledger F --title 岗位 --employer 单位 --region 地区 [--headcount 人数] [--pay 月薪] [--education 学历] [--majors 专业] [--industry 行业] [--source 来源] [--until 截止日期] [--link 链接]
                                                                                    新增岗位；性别要求不保存
  push   --ledger F --vacancy 岗位编号 --to 学号[,学号]|--match [--limit 人数] [--way 方式] [--date 日期] [--dry-run]
                                                                                    推送岗位；--match 推送给台账中匹配的人，--dry-run 只列出他们和理由
  employer [list] --ledger F                                                        用人单位，以及可能是同一家的
  period [list] --ledger F                                                           报送期及报送登记
  period add --ledger F --kind 日报|周报|旬报|月报|专项|初次|年终 --name 名称 [--date 日期 | --from 日期 --to 日期] [--until 截止日期] [--tables R1,R3] [--note 备注]   新建报送期
  period submit --ledger F --id 报送期 --state 状态 [--school 学院] [--user 填表人] [--reason 退回原因] [--note 备注]   登记报送
  schools --ledger F                                                                 中心：各学院是否加入、指纹
  invite --ledger F --school 学院 --out X.zip                                        中心：生成给学院的邀请文件
  approve --ledger F --school 学院 [--block]                                         中心：电话核对指纹后核准；--block 停用
  publish --ledger F --id 报送期 [--roster]                                          中心：把报送期和统一的设置发给已核准的学院；--roster 连同名单变化
  board  --ledger F                                                                  中心：各学院各期的报送情况
  difference --ledger F --id 上报包                                                  中心：与该学院上一个包相比的变化
  go-on  --ledger F --id 上报包 --reason 原因                                        中心：同号不同内容时，以生成这个包的台账为准
  accept --ledger F --id 上报包 [--despite-open]                                     中心：校审通过；--despite-open 有冲突、提问未了结也通过
  return --ledger F --id 上报包 --reason 原因 [--until 日期] [--student 学号[,学号] [--field 字段]… --text 提问]   中心：退回，可就单元格提问
  conflicts [list] --ledger F [--all]                                                中心：汇总时不一致的地方
  conflicts decide --ledger F --id 编号[,编号] --take ours|theirs|both [--reason 理由]   中心：以中心为准、以学院为准，或确为两人
  sample [list] --ledger F --id 报送期 [--school 学院]                                 中心：抽查名单与结果
  sample draw --ledger F --id 报送期 --percent 比例                                    中心：抽取核查对象；灵活就业类全部抽取，其余按比例，每学院至少一人
  sample record --ledger F --id 报送期 --student 学号 --result 属实|信息有误|不属实|联系不上 [--note 说明] [--user 核查人]   中心：登记核查结果
  sample export --ledger F --id 报送期 --out X.xlsx [--reason 理由]                    中心：导出抽查名单与结果；写明理由时含完整手机号
  archive --ledger F --id 报送期                                                     中心：归档报送期，此后不能再改、再报
  archive list --ledger F                                                            中心：已归档的报送期、总数与校验值
  archive export --ledger F --id 报送期 --out X.zip                                  中心：把存档导出为一个文件
  join   邀请文件 --ledger F                                                         加入中心：生成申请；两边的指纹请电话核对
  selfcheck --ledger F --period 报送期                                               报送期的自查：须处理的问题、勾稽、中心的提问
  selfcheck explain --ledger F --period 报送期 --rule 规则 [--student 学号[,学号]] --reason 理由   为某条规则的问题写明理由
  sign   --ledger F --period 报送期 --name 负责人 [--user 填表人] [--checked 审核人] [--file 扫描件]   签批；须处理的问题都解决之后才可以
  submit --ledger F --period 报送期 [--note 备注] [--evidence]                         生成上报包，待发送；--evidence 连同佐证材料
  changes --ledger F --period 报送期                                                  与上次上报相比，谁的哪一格变了
  question [list] --ledger F                                                         中心的提问
  question answer --ledger F --id 编号 --text 答复                                    答复，随下次上报送出
  packages [list] --ledger F                                                         与中心（学院）往来的文件：收到的、发出的、待发的
  packages read --ledger F --file X.zip                                              读入一个文件
  packages save --ledger F --id 编号 --out X.zip                                     把待发的文件另存，自己送去
  packages transport --ledger F [--to 文件夹|--none]                                  收发用的文件夹；不写则显示
  packages transport --ledger F --webdav 地址 --user 用户 [--authority 证书文件] [--pin 指纹]   经 WebDAV 服务器收发；密码写在 LEDGER_SERVER_PASSWORD
  packages transport --ledger F --sftp 主机[:端口] --user 用户 --host-key SHA256:… [--key 私钥文件] [--folder 目录]   经 SFTP 服务器收发
  packages exchange --ledger F [--due]                                               发出待发的，读入送来的；--due：没发出去的到时间才再试
  receive --ledger F [--watch [--every 秒] [--log 记录.txt]]                            收取并发送；--watch：一直看着，来一个读一个，读完即关闭台账（供计划任务使用）
  staff  [list] --ledger F                                                          帮扶人员名单
  staff  add --ledger F --name 姓名 [--title 职务] [--department 部门] [--role 身份] [--mobile 手机]   添加帮扶人员
  staff  remove --ledger F --name 姓名                                               移除帮扶人员
  pair   --ledger F                                                                 结对率和参与率：有责任人的学生、参与帮扶的人员各多少
  pair   学号 --ledger F --staff 姓名 [--effective 日期]                             为一人安排帮扶责任人
  pair   unpaired --ledger F [--to 姓名,姓名] [--effective 日期] [--dry-run]          把未结对的人平均分给帮扶人员；--dry-run 只列方案
  pair   hand-over --ledger F --staff 姓名 [--to 姓名,姓名] [--effective 日期] [--dry-run]   把一人帮扶的学生全部移交
  group  [list] --ledger F                                                          重点群体：名称、人数、认定规则
  group  set|unset --ledger F --student 学号[,学号] --group G11 [--basis 依据] [--from 日期]   手工列入或移出重点群体
  rule   [list]                                                                     规则的名称
  rule   show --ledger F --rule 名称 [--as-of 日期]                                  某日起作用的规则（JSON）
  rule   set  --ledger F --rule 名称 --file X.json|--shipped [--from 日期]            设规则，或恢复为程序自带的
  evidence list --ledger F --student 学号                                            一个人的佐证材料
  evidence add --ledger F --student 学号 --kind 种类 --file 文件 | --shelf 架号 [--note 说明]   添加佐证材料：PDF、JPG、PNG 文件，或纸质的架号
  evidence verify --ledger F --id 编号 --state 学院已核|学校已核|不合格|已收 [--note 说明]   核对
  evidence void --ledger F --id 编号 --reason 原因                                   作废
  selfcheck --ledger F                                                              自查：缺材料、种类不符、最低工资、集中或比例偏高
  check  --ledger F                                                                 检查台账文件和变更记录的校验链
  backup --ledger F [--to 文件夹]                                                    备份，可另复制一份到别处
  backups --ledger F                                                                备份列表
  test-backup --ledger F [--backup 文件名]                                           试恢复一份备份（默认最新的）
  restore-backup --ledger F --backup 文件名                                          把台账恢复到一份备份（先备份现状）
  restore-backup --from X.jytzbak --to 文件夹                                        用备份文件重建台账
  plain-copy --ledger F --to X.sqlite --reason 原因                                  另存不加密的副本
  salvage --ledger F                                                                从损坏的台账抢救数据，另存为新台账
  person --ledger F --student 学号 --to X.xlsx --reason 原因                         导出一个人的全部信息
  erase  --ledger F --student 学号 --reason 原因 [--yes]                             依法删除一个人，不能撤销；不加 --yes 只显示将删除什么
  retention --ledger F [--until 日期|none]                                           这一届的保存期限

  passphrase       --ledger F                                    修改自己的口令
  users            --ledger F                                    列出用户
  add-user         --ledger F --name 姓名                        添加用户
  remove-user      --ledger F --name 姓名 [--new-data-key]       移除用户，可同时用新密钥重新加密
  reset-passphrase --ledger F --name 姓名                        用恢复密钥重设口令
  recovery-key     --ledger F                                    更换恢复密钥

每个命令都可加 --json。口令取自环境变量 LEDGER_PASSPHRASE，没有则询问；新口令取自 LEDGER_NEW_PASSPHRASE，
恢复密钥取自 LEDGER_RECOVERY_KEY，备份当时的口令取自 LEDGER_BACKUP_PASSPHRASE，
要导入的表格的打开密码取自 LEDGER_FILE_PASSWORD。打开台账时的提醒写在标准错误。
退出码：0 完成；1 完成但有被拒绝的行或检查未通过；2 用法不对；3 文件被拒绝；4 台账打不开；5 台账损坏。
`
