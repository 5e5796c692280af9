import './media.css'
import { type ChangeEvent, useState } from 'react'
import { keepPhoto } from './keep-media.ts'
import { Thumb } from './thumb.tsx'

type Props = {
  paper: { key: string; name: string; required: boolean }
  value: readonly string[]
  onChange(value: readonly string[]): void
}

/** Takes pictures of a paper with the camera; each is on the device before it is shown. */
export function PhotoBox({ paper, value, onChange }: Props) {
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState<string>()
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    target.value = ''
    setBusy(true)
    const { pictures, said } = await addPhotos(value, files)
    setBusy(false)
    setWords(said)
    if (pictures.length > value.length) onChange(pictures)
  }
  return (
    <fieldset className="box photos">
      <legend>
        {paper.name}
        {!paper.required && <small>（可不附）</small>}
      </legend>
      <ul className="thumbs">
        {value.map((sha256) => (
          <Thumb key={sha256} sha256={sha256} onRemove={() => onChange(value.filter((one) => one !== sha256))} />
        ))}
      </ul>
      <label className="camera">
        <input
          type="file"
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={(event) => void take(event)}
        />
        <span>{busy ? '正在处理……' : value.length === 0 ? '拍照' : '再拍一张'}</span>
      </label>
      {words && (
        <p className="hint" role="status">
          {words}
        </p>
      )}
    </fieldset>
  )
}

async function addPhotos(
  value: readonly string[],
  files: readonly File[],
): Promise<{ pictures: string[]; said: string | undefined }> {
  const pictures = [...value]
  let said: string | undefined
  for (const file of files) {
    const kept = await keepPhoto(file)
    if ('refused' in kept) said = kept.refused
    else if (pictures.includes(kept.sha256)) said = '这张照片已经附上，同一张只存一份。'
    else {
      pictures.push(kept.sha256)
      if (kept.again) said = '这张照片手机上已经有了，同一张只存一份。'
    }
  }
  return { pictures, said }
}
