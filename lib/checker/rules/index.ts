import type { Rule } from '../rule';
import { anachronism } from './anachronism';
import { approxMisuse } from './approx-misuse';
import { approxWithExactRate } from './approx-with-exact-rate';
import { articleNumber } from './article-number';
import { attachments } from './attachments';
import { bareDecimal } from './bare-decimal';
import { brokenParagraph } from './broken-paragraph';
import { certGap } from './cert-gap';
import { confusableWords } from './confusable-words';
import { conversionResidue } from './conversion-residue';
import { coverage } from './coverage';
import { dataDensity } from './data-density';
import { dateZero } from './date-zero';
import { datedPhrase } from './dated-phrase';
import { deadline } from './deadline';
import { decreaseByTimes } from './decrease-by-times';
import { docNumber } from './doc-number';
import { enumShi } from './enum-shi';
import { evidenceDrift } from './evidence-drift';
import { fazhiZhi } from './fazhi-zhi';
import { firstPerson } from './first-person';
import { fiveSteps } from './five-steps';
import { foreignPlace } from './foreign-place';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headingWording } from './heading-wording';
import { latinWord } from './latin-word';
import { levelWord } from './level-word';
import { logicAbsolute } from './logic-absolute';
import { magnitudeRange } from './magnitude-range';
import { missingClassifier } from './missing-classifier';
import { missingFirstResponsible } from './missing-first-responsible';
import { missingNian } from './missing-nian';
import { missingPart } from './missing-part';
import { mixedUnitSum } from './mixed-unit-sum';
import { nearDup } from './near-dup';
import { nearMissTitle } from './near-miss-title';
import { notALaw } from './not-a-law';
import { notYetEffective } from './not-yet-effective';
import { numbering } from './numbering';
import { numeralStyle } from './numeral-style';
import { organTerm } from './organ-term';
import { p3NoCause } from './p3-no-cause';
import { p3P4Alignment } from './p3-p4-alignment';
import { partGtWhole } from './part-gt-whole';
import { partSum } from './part-sum';
import { pauseBetweenTitles } from './pause-between-titles';
import { percentRange } from './percent-range';
import { personalInfo } from './personal-info';
import { petitionWording } from './petition-wording';
import { placeholder } from './placeholder';
import { planCycle } from './plan-cycle';
import { plenumName } from './plenum-name';
import { politicalTitle } from './political-title';
import { proposedAsDone } from './proposed-as-done';
import { rateArithmetic } from './rate-arithmetic';
import { rateNoBase } from './rate-no-base';
import { registryDamage } from './registry-damage';
import { renumberedArticle } from './renumbered-article';
import { repealed } from './repealed';
import { requestInReport } from './request-in-report';
import { sameMetricConflict } from './same-metric-conflict';
import { secretMark } from './secret-mark';
import { shortYear } from './short-year';
import { stabilityContent } from './stability-content';
import { strayPunctuation } from './stray-punctuation';
import { submitElements } from './submit-elements';
import { tableTotals } from './table-totals';
import { threeSystems } from './three-systems';
import { titleElements } from './title-elements';
import { unitInconsistent } from './unit-inconsistent';
import { unsupportedNumber } from './unsupported-number';
import { variantGlyph } from './variant-glyph';
import { yearInHeading } from './year-in-heading';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  missingFirstResponsible,
  missingPart,
  p3NoCause,
  titleElements,
  yearInHeading,
  headingWording,
  numbering,
  enumShi,
  submitElements,
  p3P4Alignment,
  coverage,
  placeholder,
  requestInReport,
  attachments,
  unsupportedNumber,
  evidenceDrift,
  rateArithmetic,
  partSum,
  mixedUnitSum,
  partGtWhole,
  rateNoBase,
  approxMisuse,
  approxWithExactRate,
  missingClassifier,
  unitInconsistent,
  certGap,
  logicAbsolute,
  numeralStyle,
  dataDensity,
  decreaseByTimes,
  tableTotals,
  shortYear,
  percentRange,
  magnitudeRange,
  bareDecimal,
  dateZero,
  sameMetricConflict,
  foreignPlace,
  levelWord,
  anachronism,
  planCycle,
  nearDup,
  proposedAsDone,
  conversionResidue,
  latinWord,
  brokenParagraph,
  halfwidthPunctuation,
  confusableWords,
  variantGlyph,
  missingNian,
  strayPunctuation,
  firstPerson,
  fazhiZhi,
  plenumName,
  politicalTitle,
  datedPhrase,
  petitionWording,
  organTerm,
  pauseBetweenTitles,
  repealed,
  notALaw,
  nearMissTitle,
  notYetEffective,
  fiveSteps,
  threeSystems,
  docNumber,
  articleNumber,
  renumberedArticle,
  registryDamage,
  personalInfo,
  stabilityContent,
  secretMark,
  deadline,
];
