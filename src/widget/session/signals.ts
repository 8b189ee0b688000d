import type { Mark } from './machine';

/** Each mark has a tone (Hz) and a pattern to feel (ms). */
const TONES: Readonly<Record<Mark, number>> = { hold: 660, enough: 880, end: 520 };
const SHAKES: Readonly<Record<Mark, readonly number[]>> = { hold: [120], enough: [80, 80, 80], end: [400] };
const TONE_S = 0.35;
const LOUD = 0.2;

/** What is heard and felt at the marks of a hold. No sound until somebody asks for it. */
export class Signals {
  private audio: AudioContext | undefined;

  /** To be called at a press: no browser lets a page sound before one. */
  setSound(on: boolean): void {
    if (on) this.audio ??= new AudioContext();
    else {
      void this.audio?.close();
      this.audio = undefined;
    }
  }

  give(mark: Mark): void {
    if ('vibrate' in navigator) navigator.vibrate([...SHAKES[mark]]);
    if (this.audio !== undefined) sound(this.audio, TONES[mark]);
  }
}

function sound(audio: AudioContext, hertz: number): void {
  const tone = new OscillatorNode(audio, { frequency: hertz });
  const gain = new GainNode(audio, { gain: LOUD });
  const end = audio.currentTime + TONE_S;
  // Without a slope it would end with a crack.
  gain.gain.setTargetAtTime(0, end - TONE_S / 2, TONE_S / 6);
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(end);
}
