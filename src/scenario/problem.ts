/** Something wrong with a scenario that came from outside: data that both languages can say. */
export interface Problem {
  readonly code: ProblemCode;
  /** The key it is about, as written in the JSON: `world.churnPerMonth`, `plans[1].id`. Empty: the whole text. */
  readonly path: string;
  /** Numbers or words for the message: the bound that was passed, the type that was expected. */
  readonly detail: string;
}

export type ProblemCode =
  | 'tooLarge'
  | 'notJson'
  | 'notObject'
  | 'unknownKey'
  | 'wrongType'
  | 'notFinite'
  | 'notWhole'
  | 'tooSmall'
  | 'tooBig'
  | 'rangeReversed'
  | 'wrongLength'
  | 'tooLong'
  | 'unknownPreset'
  | 'unknownVersion'
  | 'unknownKind'
  | 'badId'
  | 'repeatedId'
  | 'noPlan'
  | 'tooManyPlans'
  | 'unknownBaseline'
  | 'moreThanMarket';
