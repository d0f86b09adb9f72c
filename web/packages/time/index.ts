export { type DeviceClocks, type ServerClock, serverClock } from './clock.ts';
export { type Alarm, type Countdown, type CountdownOptions, countdownAt, startCountdown } from './countdown.ts';
export { formatClock, formatDay, formatTime, type Told, tellTime } from './format.ts';
export { hour, type Instant, instant, later, minute, second } from './instant.ts';
export {
  type Days,
  daysOf,
  exportName,
  type Period,
  type RelativePeriod,
  readPeriod,
  relativePeriods,
  type Span,
  spanOf,
  writePeriod,
} from './period.ts';
export { type Day, isoDay, type Local, localOf, plusDays, readDay, startOf, zoneNote } from './zone.ts';
