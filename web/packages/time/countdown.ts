import type { ServerClock } from './clock.ts';
import { hour, type Instant, minute, second } from './instant.ts';

/** What a countdown shows. */
export interface Countdown {
  readonly phase: 'before' | 'running' | 'over';
  /** Until it begins, or until it ends; 0 when over. Rounded up: at `0` it is over, not a second later. */
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Changes once a minute: then, and only then, a line is spoken. */
  readonly spokenMinute: number;
}

/** The countdown at a moment of the server's clock. Without `from` it has begun. */
export function countdownAt(now: Instant, until: Instant, from?: Instant): Countdown {
  const phase = now >= until ? 'over' : from !== undefined && now < from ? 'before' : 'running';
  const end = phase === 'before' && from !== undefined ? from : until;
  const left = phase === 'over' ? 0 : Math.ceil((end - now) / second) * second;
  return {
    phase,
    days: Math.floor(left / (24 * hour)),
    hours: Math.floor(left / hour) % 24,
    minutes: Math.floor(left / minute) % 60,
    seconds: Math.floor(left / second) % 60,
    spokenMinute: Math.ceil(left / minute),
  };
}

/** How a browser wakes somebody. Tests own it. */
export interface Alarm {
  /** Calls after so many milliseconds; answers with what prevents it. */
  after(ms: number, ring: () => void): () => void;
  /** Calls whenever the page is looked at again; answers with what ends that. */
  onLook(ring: () => void): () => void;
}

export interface CountdownOptions {
  readonly clock: ServerClock;
  readonly until: Instant;
  readonly from?: Instant;
  /** Each second, on the server's second. */
  readonly onTick: (shown: Countdown) => void;
  /** The page was looked at again and the device slept or its clock was set: ask the server, then `clock.heard`. */
  readonly onUnsure: () => void;
  readonly alarm?: Alarm;
}

/** Starts a countdown that follows the server's clock through sleep and wrong phones; answers with what ends it. */
export function startCountdown({ clock, until, from, onTick, onUnsure, alarm = page }: CountdownOptions): () => void {
  let cancel = () => {};
  const tick = () => {
    cancel();
    const now = clock.now();
    const shown = countdownAt(now, until, from);
    if (shown.phase !== 'over') {
      const end = shown.phase === 'before' && from !== undefined ? from : until;
      // What is left is whole when the next second begins.
      cancel = alarm.after((end - now) % second || second, tick);
    }
    onTick(shown);
  };
  const endLook = alarm.onLook(() => {
    if (clock.isUnsure()) onUnsure();
    tick();
  });
  tick();
  return () => {
    cancel();
    endLook();
  };
}

const page: Alarm = {
  after(ms, ring) {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
  onLook(ring) {
    const look = () => {
      if (document.visibilityState === 'visible') ring();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  },
};
