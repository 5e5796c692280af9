import { useCallback, useEffect, useState } from 'react'
import { type Whereabouts, whereAmI } from '../positions.ts'

/** Finds the place at once and says how it stands to the task's; can be asked again. */
export function ArrivalBox({ words, onFound }: { words: string | undefined; onFound(where: Whereabouts): void }) {
  const [looking, setLooking] = useState(true)
  const look = useCallback(async () => {
    setLooking(true)
    onFound(await whereAmI())
    setLooking(false)
  }, [onFound])
  useEffect(() => void look(), [look])
  return (
    <div className="arrival" role="status">
      <p>{looking || words === undefined ? '正在定位……' : words}</p>
      <button type="button" className="act" disabled={looking} onClick={() => void look()}>
        重新定位
      </button>
    </div>
  )
}
