/** What can go wrong with the program, its data folder, its database and its keys. */
export const houseRefusals = {
  'figure-file-wrong': { status: 400, words: '数字文件有误：{problem}。应含 code、subdistrict、year、figures 四项。' },
  'replay-year-open': { status: 409, words: '{year} 年还没有过完，不能按年度报告补录。' },
  'file-not-found': { status: 404, words: '没有找到文件：{path}。' },
  'file-unwritable': { status: 500, words: '不能写入文件：{path}。请换一个存在且可写的位置。' },
  'usage-wrong': { status: 400, words: '{problem}。用法见 bin/fengqiao {command} --help。' },
  'address-unusable': {
    status: 500,
    words: '不能在 {host}:{port} 上监听：{problem}。请用 HOST、PORT 换一个地址或端口。',
  },
  'config-wrong': { status: 500, words: '环境变量 {name} 的值「{value}」不对，应为{expected}。请改正后重新启动。' },
  'port-busy': {
    status: 500,
    words: '端口 {port} 已被其他程序占用，没有启动。请换一个端口，例如：PORT={other} npm start；或先停掉占用它的程序。',
  },
  'server-running': {
    status: 409,
    words: '枫桥已在运行（进程 {pid}，地址 {address}）。如需重启，请先执行 bin/fengqiao stop。',
  },
  'server-not-running': { status: 409, words: '没有正在运行的枫桥（数据目录 {dataDir}）。' },
  'server-will-not-stop': { status: 500, words: '进程 {pid} 在 {seconds} 秒内没有停下，请稍候再试或查看日志。' },
  'disk-full': {
    status: 500,
    words: '{dataDir} 所在磁盘只剩 {free} MB，至少需要 {need} MB，没有启动。请清理磁盘或用 FENGQIAO_DATA 换一个目录。',
  },
  'data-folder-foreign': {
    status: 500,
    words: '{dataDir} 里有别的内容，不是枫桥的数据目录，未作任何改动。请用 FENGQIAO_DATA 指定一个空目录。',
  },
  'data-folder-newer': { status: 500, words: '{dataDir} 由更新版本的枫桥建立，未作任何改动。请升级程序后再启动。' },
  'data-folder-broken': {
    status: 500,
    words: '数据目录 {dataDir} 不完整：{problem}。未作任何改动，请从备份恢复该目录，或用 FENGQIAO_DATA 换一个空目录。',
  },
  'data-folder-locked': { status: 503, words: '另一个枫桥进程（{pid}）正在启动或停止数据库，请稍候再试。' },
  'data-folder-rights': {
    status: 500,
    words: '没有权限读写 {path}：{problem}。请改用有权限的账户运行，或用 FENGQIAO_DATA 换一个目录。',
  },
  'database-missing': {
    status: 500,
    words:
      '本机（{platform}）没有可用的内置数据库程序。请先执行 npm ci，或用 DATABASE_URL 指定 PostgreSQL 15 以上的数据库。',
  },
  'database-account-missing': {
    status: 500,
    words:
      '以 root 运行时数据库须用普通账户，但系统没有账户「{account}」。请用 FENGQIAO_DB_ACCOUNT 指定一个已有的普通账户。',
  },
  'database-will-not-start': {
    status: 500,
    words: '内置数据库没有启动：{problem}。数据未作改动；详见 {log}，必要时从备份恢复数据目录。',
  },
  'cluster-version': {
    status: 500,
    words:
      '数据目录中的数据库是 PostgreSQL {found} 建立的，本程序内置的是 {known}，未作任何改动。请换回相配的程序版本，或先行升级数据。',
  },
  'database-unreachable': { status: 503, words: '连不上数据库：{problem}。请核对 DATABASE_URL 与数据库是否在运行。' },
  'database-too-old': {
    status: 500,
    words: '数据库是 PostgreSQL {version}，须为 15 以上。请升级数据库或改用内置数据库。',
  },
  'database-foreign': {
    status: 500,
    words: '数据库「{database}」里有别的系统的表（{table} 等），未作任何改动。请在 DATABASE_URL 中指定一个空库。',
  },
  'schema-newer': {
    status: 500,
    words: '数据库结构（第 {found} 版）比本程序（第 {known} 版）新，未作任何改动。请升级程序后再启动。',
  },
  'schema-older': {
    status: 500,
    words: '数据库结构（第 {found} 版）比本程序（第 {known} 版）旧。请执行 npm start 完成升级。',
  },
  'schema-changed': {
    status: 500,
    words: '第 {number} 号迁移「{name}」与数据库中已执行的内容不一致，未作任何改动。请换回与数据库相配的程序版本。',
  },
  'migration-failed': { status: 500, words: '第 {number} 号迁移「{name}」执行失败，已全部撤回：{problem}。' },
  'schema-empty': { status: 409, words: '数据库尚未建立。请先执行 npm start 或 bin/fengqiao tenant create。' },
  'number-too-large': { status: 500, words: '数据库返回的数 {value} 超出可精确表示的范围。' },
  'seal-broken': {
    status: 500,
    words: '加密的个人信息无法解开，可能被改动或密钥不符。请立即联系系统管理员，不要覆盖该记录。',
  },
  'key-broken': { status: 500, words: '密钥文件 {path} 已损坏，请从备份恢复该文件后再启动。' },
  'key-mismatch': { status: 500, words: '密钥文件 {path} 与数据库不符，请从备份恢复原密钥文件后再启动；数据未改动。' },
} as const satisfies Record<string, { status: number; words: string }>
