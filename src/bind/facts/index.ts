export { describeEvent, type DescribeOptions } from './describe-event.js';
export type {
  ContactFacts,
  Facts,
  PeopleFacts,
  PersonFacts,
  PriceFacts,
  RegistrationFacts,
  StateFacts,
  StateId,
  WhenFacts,
  WhereFacts,
} from './types.js';
export { COUNTDOWN_DAYS } from './when.js';
export { typographicEvent } from './typographic-event.js';
