import { splitSentences } from '../../sentences/public';
import { findClaims } from '../find-claims';
import type { Accuracy } from './measure-claims';

/** Sentences of the sample essay, by number from 0, that a reader marked as worth a check. */
const worthChecking = [
  2, 3, 4, 6, 8, 9, 11, 16, 19, 22, 24, 39, 41, 47, 49, 53, 55, 62, 64, 67, 68, 72, 81, 82, 84, 85, 88, 89, 90, 91, 93,
  94,
];

/** How well the check-worthy sentences of the essay are told from the others. */
export function measureEssay(text: string): Accuracy {
  const sentences = splitSentences(text);
  const numbers = findClaims(text).map(({ start }) => sentences.findIndex((sentence) => sentence.start === start));
  const right = numbers.filter((number) => worthChecking.includes(number)).length;
  return {
    precision: right / numbers.length,
    recall: right / worthChecking.length,
    f1: (2 * right) / (numbers.length + worthChecking.length),
  };
}
