import { type FormEvent, useState } from 'react'

/** One password and a button; `onEnter` gives the words of the refusal, or nothing. */
export function PasswordBox({
  label,
  onEnter,
}: {
  label: string
  onEnter(password: string): Promise<string | undefined>
}) {
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setWords(await onEnter(password))
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="box">
        <label htmlFor="password">{label}</label>
        <input
          id="password"
          type="password"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      {words && (
        <p className="gap" role="alert">
          {words}
        </p>
      )}
      <button type="submit" className="main-act" disabled={busy || password === ''}>
        {busy ? '正在登录……' : '登录'}
      </button>
    </form>
  )
}
