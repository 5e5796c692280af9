const SHORTEST = 10
const LONGEST = 128
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

const COMMON = new Set(
  [
    'password123 password1234 password12345 password123! password@123 passw0rd123 p@ssw0rd123 p@ssword123',
    'admin12345 admin123456 admin@12345 admin@123456 admin123! administrator1 root123456 root@123456',
    'qwerty12345 qwerty123456 qwer1234!@#$ 1qaz2wsx3edc 1qaz@wsx3edc !qaz2wsx3edc 1q2w3e4r5t asdf1234!@#$',
    'aa12345678 aa123456789 aa1234567890 abc1234567 abc12345678 abc123456789 abcd1234!@ abcd123456 a123456789',
    'abc@123456 abcd@1234 test123456 test@123456 welcome123 welcome@123 huawei@123 changeme123 changeme@123',
    'woaini1314 woaini520! woaini@1314 zaq12wsxcde3 iloveyou123 fengqiao123 fengqiao@2026 fengqiao2026! 12345.abcde',
  ]
    .join(' ')
    .split(' '),
)

export type PasswordVerdict = { ok: true } | { ok: false; reason: string }

/**
 * Whether a new password may be used: at least 10 characters, three of lower case, upper case, digits and others,
 * not containing the account name, not a common one (GB/T 22239-2019 8.1.4.1). The reason is in Chinese, without full stop.
 */
export function checkPassword(text: string, accountName: string): PasswordVerdict {
  const length = [...text].length
  if (length < SHORTEST) return { ok: false, reason: `至少 ${SHORTEST} 位` }
  if (length > LONGEST) return { ok: false, reason: `不能超过 ${LONGEST} 位` }
  if (KINDS.filter((kind) => kind.test(text)).length < 3) {
    return { ok: false, reason: '须含大写字母、小写字母、数字、符号中的至少三类' }
  }
  const lower = text.toLowerCase()
  const account = accountName.trim().toLowerCase()
  if (account.length >= 2 && lower.includes(account)) return { ok: false, reason: '不能包含账号名' }
  if (COMMON.has(lower)) return { ok: false, reason: '是常见密码，容易被猜中' }
  if (/(.)\1{4}/u.test(text)) return { ok: false, reason: '同一字符不能连续出现五次' }
  return { ok: true }
}
