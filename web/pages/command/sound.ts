/** Two short tones; the browser lets them out only once the person has touched the page. */
export function beep(): void {
  const context = new AudioContext()
  for (const at of [0, 0.22]) {
    const tone = context.createOscillator()
    const level = context.createGain()
    tone.frequency.value = 880
    level.gain.setValueAtTime(0.15, context.currentTime + at)
    level.gain.exponentialRampToValueAtTime(0.001, context.currentTime + at + 0.18)
    tone.connect(level).connect(context.destination)
    tone.start(context.currentTime + at)
    tone.stop(context.currentTime + at + 0.2)
    if (at > 0) tone.onended = () => void context.close()
  }
}
