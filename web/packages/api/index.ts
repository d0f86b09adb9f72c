export type { ProblemWords } from './both.ts';
export {
  type Answered,
  type ApiOptions,
  answer,
  type MerchantApi,
  merchantApi,
  type PlatformApi,
  platformApi,
  type StorefrontApi,
  storefrontApi,
} from './client.ts';
export { type FieldMistakes, fieldMistakes, pathOf } from './fields.ts';
export { type ProblemKind, problemKinds } from './generated/problems.ts';
export { type Intention, ifMatch, intention } from './intention.ts';
export {
  type Mistake,
  type OwnKind,
  ownProblem,
  type Problem,
  ProblemError,
  problemIn,
  readProblem,
} from './problem.ts';
export { reasonWords } from './reasons.ts';
export { type Signal, type Signals, signals } from './signals.ts';
export { answerWithinMs, type Common, keyedAnswerWithinMs } from './transport.ts';
export { problemWords } from './words.ts';
