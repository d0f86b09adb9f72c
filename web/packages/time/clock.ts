import { type Instant, instant, second } from './instant.ts';

/** The two clocks of a device. Tests own both. */
export interface DeviceClocks {
  /** Never turned by anybody, but may stand still while the device sleeps (`performance.now`). */
  monotonic(): number;
  /** As somebody set it (`Date.now`). Only ever compared with itself. */
  wall(): number;
}

/** The server's time, whatever the device believes. */
export interface ServerClock {
  /** The server's time now; the device's until the first answer. */
  now(): Instant;
  /** An answer said `server_time`; the request left and the answer came at these moments of the monotonic clock. */
  heard(serverTime: Instant, sent: number, received: number): void;
  /** Whether to ask again: nothing heard yet, or the device slept or was set since. */
  isUnsure(): boolean;
}

const browser: DeviceClocks = { monotonic: () => performance.now(), wall: () => Date.now() };

/** Clocks of one device drift apart by less than this, unless it slept or somebody set one. */
const apartMax = 2 * second;

/** After so long a better answer is no longer better: the device's clock drifts. */
const freshFor = 10 * 60 * second;

/** The server's clock as this device can know it: half the round trip after `server_time`, then monotonic. */
export function serverClock(device: DeviceClocks = browser): ServerClock {
  let best: { offset: number; trip: number; at: number; apart: number } | null = null;
  const apart = () => device.wall() - device.monotonic();
  const slept = () => best !== null && Math.abs(apart() - best.apart) > apartMax;
  return {
    now: () => instant(best ? device.monotonic() + best.offset : device.wall()),
    heard(serverTime, sent, received) {
      const trip = received - sent;
      const keepsBetter = best && !slept() && best.trip < trip && received - best.at < freshFor;
      if (trip < 0 || keepsBetter) return;
      best = { offset: serverTime + trip / 2 - received, trip, at: received, apart: apart() };
    },
    isUnsure: () => best === null || slept(),
  };
}
