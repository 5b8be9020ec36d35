// A short tone, made by the page itself. Nothing is loaded, and nothing sounds before somebody asks for it.

export type Tone = 'low' | 'last' | 'over'

/** Hertz of the notes of each tone, a quarter of a second each: well under the three seconds after which a sound needs a stop. */
const NOTES: Readonly<Record<Tone, readonly number[]>> = {
  low: [660],
  last: [660, 660],
  over: [660, 520, 392],
}
const NOTE_S = 0.25

/** `volume`: from 0 to 1. Resolves when it is over; a browser that allows no sound says nothing. */
export async function playTone(tone: Tone, volume: number): Promise<void> {
  if (volume <= 0 || typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  try {
    // Refused until somebody has pressed something on this page: then there is no sound, and the words remain.
    if (audio.state === 'suspended') await audio.resume()
    const gain = audio.createGain()
    gain.connect(audio.destination)
    const notes = NOTES[tone].map((hertz, i) => {
      const note = audio.createOscillator()
      const start = audio.currentTime + i * NOTE_S
      note.frequency.value = hertz
      gain.gain.setValueAtTime(0.0001, start)
      // Loud and soft by ratio, as ears hear it; without the slopes it clicks.
      gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, 0.4 * volume ** 2), start + 0.03)
      gain.gain.exponentialRampToValueAtTime(0.0001, start + NOTE_S - 0.02)
      note.connect(gain)
      note.start(start)
      note.stop(start + NOTE_S)
      return note
    })
    const last = notes.at(-1)
    if (last !== undefined)
      await new Promise((ended) => last.addEventListener('ended', ended, { once: true }))
  } finally {
    await audio.close()
  }
}
