import type { RecordRule, SetRule } from './rule.ts';
import answersNotRespondents from './rules/answers-not-respondents.ts';
import articleNotInForce from './rules/article-not-in-force.ts';
import articleNotOfProceeding from './rules/article-not-of-proceeding.ts';
import duplicateId from './rules/duplicate-id.ts';
import entryEndsBeforeStart from './rules/entry-ends-before-start.ts';
import followsItself from './rules/follows-itself.ts';
import idNotFileName from './rules/id-not-file-name.ts';
import incompleteClaim from './rules/incomplete-claim.ts';
import keyOrder from './rules/key-order.ts';
import missingEvidence from './rules/missing-evidence.ts';
import missingReason from './rules/missing-reason.ts';
import missingTranslation from './rules/missing-translation.ts';
import namedWithCount from './rules/named-with-count.ts';
import neverUsed from './rules/never-used.ts';
import notSameAsUnknown from './rules/not-same-as-unknown.ts';
import outletAsPerson from './rules/outlet-as-person.ts';
import outletWithGender from './rules/outlet-with-gender.ts';
import outsideYear from './rules/outside-year.ts';
import parentLoop from './rules/parent-loop.ts';
import parentsOverlap from './rules/parents-overlap.ts';
import partsExceedTotal from './rules/parts-exceed-total.ts';
import penaltyNotOfProceeding from './rules/penalty-not-of-proceeding.ts';
import placeNameNotInUse from './rules/place-name-not-in-use.ts';
import placeNotInUse from './rules/place-not-in-use.ts';
import probableDuplicate from './rules/probable-duplicate.ts';
import repeatedCountId from './rules/repeated-count-id.ts';
import repeatedPartId from './rules/repeated-part-id.ts';
import repeatedSource from './rules/repeated-source.ts';
import repeatedTarget from './rules/repeated-target.ts';
import retiredCode from './rules/retired-code.ts';
import sameName from './rules/same-name.ts';
import sourceWithoutPlace from './rules/source-without-place.ts';
import spreadsheetError from './rules/spreadsheet-error.ts';
import stepBeforeStart from './rules/step-before-start.ts';
import stepOutOfOrder from './rules/step-out-of-order.ts';
import stepsReversed from './rules/steps-reversed.ts';
import unknownCell from './rules/unknown-cell.ts';
import unknownChargeTarget from './rules/unknown-charge-target.ts';
import unknownCode from './rules/unknown-code.ts';
import unknownCurrency from './rules/unknown-currency.ts';
import unknownFollows from './rules/unknown-follows.ts';
import unknownIndicator from './rules/unknown-indicator.ts';
import unknownMap from './rules/unknown-map.ts';
import unknownPart from './rules/unknown-part.ts';
import unknownReference from './rules/unknown-reference.ts';
import unknownSource from './rules/unknown-source.ts';
import unmappedCode from './rules/unmapped-code.ts';
import unreadMap from './rules/unread-map.ts';

/** Every rule of a record, by its id: the name of its file. */
export const RECORD_RULES: Readonly<Record<string, RecordRule>> = {
  'article-not-in-force': articleNotInForce,
  'article-not-of-proceeding': articleNotOfProceeding,
  'follows-itself': followsItself,
  'id-not-file-name': idNotFileName,
  'key-order': keyOrder,
  'missing-reason': missingReason,
  'named-with-count': namedWithCount,
  'outlet-as-person': outletAsPerson,
  'outlet-with-gender': outletWithGender,
  'outside-year': outsideYear,
  'penalty-not-of-proceeding': penaltyNotOfProceeding,
  'place-name-not-in-use': placeNameNotInUse,
  'place-not-in-use': placeNotInUse,
  'repeated-source': repeatedSource,
  'repeated-target': repeatedTarget,
  'retired-code': retiredCode,
  'source-without-place': sourceWithoutPlace,
  'spreadsheet-error': spreadsheetError,
  'step-before-start': stepBeforeStart,
  'step-out-of-order': stepOutOfOrder,
  'steps-reversed': stepsReversed,
  'unknown-charge-target': unknownChargeTarget,
  'unknown-code': unknownCode,
  'unknown-currency': unknownCurrency,
  'unknown-reference': unknownReference,
};

/** Every rule of the whole set, by its id: the name of its file. */
export const SET_RULES: Readonly<Record<string, SetRule>> = {
  'answers-not-respondents': answersNotRespondents,
  'duplicate-id': duplicateId,
  'entry-ends-before-start': entryEndsBeforeStart,
  'incomplete-claim': incompleteClaim,
  'missing-evidence': missingEvidence,
  'missing-translation': missingTranslation,
  'never-used': neverUsed,
  'not-same-as-unknown': notSameAsUnknown,
  'parent-loop': parentLoop,
  'parents-overlap': parentsOverlap,
  'parts-exceed-total': partsExceedTotal,
  'probable-duplicate': probableDuplicate,
  'repeated-count-id': repeatedCountId,
  'repeated-part-id': repeatedPartId,
  'same-name': sameName,
  'unknown-cell': unknownCell,
  'unknown-follows': unknownFollows,
  'unknown-indicator': unknownIndicator,
  'unknown-map': unknownMap,
  'unknown-part': unknownPart,
  'unknown-source': unknownSource,
  'unmapped-code': unmappedCode,
  'unread-map': unreadMap,
};
