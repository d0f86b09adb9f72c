import { describe, expect, test } from 'vitest';
import { type Alarm, type Countdown, countdownAt, hour, instant, later, serverClock, startCountdown } from './index.ts';

const opens = instant('2026-11-22T12:00:00Z');

/** A phone of which the test owns the clocks, the sleep, and the line to the server. */
function phone({ wrongBy = 0 } = {}) {
  let real = opens - 10_000;
  let asleep = 0;
  let wrong = wrongBy;
  let waiting: { at: number; ring: () => void } | null = null;
  let look = () => {};
  const monotonic = () => real - asleep - 1_700_000_000_000;
  const clock = serverClock({ monotonic, wall: () => real + wrong });
  const alarm: Alarm = {
    after(ms, ring) {
      const mine = { at: monotonic() + ms, ring };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = null;
      };
    },
    onLook(ring) {
      look = ring;
      return () => {
        look = () => {};
      };
    },
  };
  return {
    clock,
    alarm,
    /** Asks the server; the answer takes so long there, and so long back. */
    ask(there = 20, back = 20) {
      const sent = monotonic();
      real += there;
      const serverTime = instant(real);
      real += back;
      clock.heard(serverTime, sent, monotonic());
    },
    pass(ms: number) {
      const end = monotonic() + ms;
      while (waiting && waiting.at <= end) {
        const due: { at: number; ring: () => void } = waiting;
        real += due.at - monotonic();
        waiting = null;
        due.ring();
      }
      real += end - monotonic();
    },
    sleep(ms: number) {
      real += ms;
      asleep += ms;
      look();
    },
    set(ms: number) {
      wrong += ms;
    },
    offBy: () => clock.now() - real,
  };
}

describe("the server's clock", () => {
  test('is known to half the round trip, also on a phone that is three hours wrong', () => {
    const device = phone({ wrongBy: 3 * hour });
    expect([device.offBy(), device.clock.isUnsure()]).toEqual([3 * hour, true]);
    device.ask(200, 40);
    expect([device.offBy(), device.clock.isUnsure()]).toEqual([80, false]);
    device.ask(20, 20);
    expect(device.offBy()).toBe(0);
  });

  test('keeps the best answer while it is fresh', () => {
    const device = phone();
    device.ask(10, 10);
    device.ask(900, 100);
    expect(device.offBy()).toBe(0);
    device.pass(11 * 60_000);
    device.ask(300, 100);
    expect(device.offBy()).toBe(100);
  });

  test('is unsure after sleep and after somebody set the clock, until it is asked again', () => {
    const device = phone();
    device.ask();
    device.sleep(5 * 60_000);
    expect([device.clock.isUnsure(), device.offBy()]).toEqual([true, -5 * 60_000]);
    device.ask(200, 200);
    expect([device.clock.isUnsure(), device.offBy()]).toEqual([false, 0]);
    device.set(-hour);
    expect([device.clock.isUnsure(), device.offBy()]).toEqual([true, 0]);
  });
});

describe('a countdown', () => {
  const start = (device: ReturnType<typeof phone>, until = later(opens, 3000)) => {
    const shown: (Countdown & { at: number })[] = [];
    const stop = startCountdown({
      clock: device.clock,
      from: opens,
      until,
      alarm: device.alarm,
      onUnsure: () => device.ask(),
      onTick: (now) => shown.push({ ...now, at: device.clock.now() - opens }),
    });
    return { shown, stop };
  };

  test("begins and ends on the server's second although the phone is wrong", () => {
    const device = phone({ wrongBy: -3 * hour });
    device.ask();
    const { shown } = start(device);
    device.pass(20_000);
    expect(shown.map(({ phase, seconds }) => `${phase} ${seconds}`)).toEqual([
      ...[10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((s) => `before ${s}`),
      ...[3, 2, 1].map((s) => `running ${s}`),
      'over 0',
    ]);
    expect(shown.filter(({ phase }) => phase === 'running')[0]?.at).toBe(0);
  });

  test('catches up after sleep', () => {
    const device = phone();
    device.ask();
    const { shown } = start(device, later(opens, hour));
    device.sleep(30 * 60_000);
    expect(shown[shown.length - 1]).toMatchObject({ phase: 'running', minutes: 30, seconds: 10, spokenMinute: 31 });
  });

  test('is silent once it is stopped, and once it is over', () => {
    const device = phone();
    device.ask();
    const { shown, stop } = start(device);
    stop();
    device.pass(60_000);
    device.sleep(hour);
    expect(shown).toHaveLength(1);
    const over = start(device);
    device.pass(60_000);
    expect(over.shown.map(({ phase }) => phase)).toEqual(['over']);
  });

  test('shows days, and speaks once a minute', () => {
    const left = countdownAt(instant(0), instant(((2 * 24 + 3) * 3600 + 4 * 60 + 5) * 1000));
    expect(left).toEqual({ phase: 'running', days: 2, hours: 3, minutes: 4, seconds: 5, spokenMinute: 3065 });
    const spoken = new Set(
      Array.from({ length: 180 }, (_, s) => countdownAt(instant(s * 1000), instant(180_000)).spokenMinute),
    );
    expect([...spoken]).toEqual([3, 2, 1]);
  });
});
