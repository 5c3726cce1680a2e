import data from '../patterns/relations.json';
import { longestAt, wordTrie } from '../trie';
import { words } from './reading';

const NEUTRAL = wordTrie(words(data.neutral), 'forward');
/** 行政执法案件立案7件 is 立案行政执法案件7件. */
const TURNED =
  /^(.*(?:案件|纠纷|争议|合同|协议|事项|诉求|隐患|问题|资料|手册|工单|信访件|建议|提案|积案|违建|文件|申请|投诉|举报))(立案|查处|办结|受理|调解|化解|调处|审结|拆除|整改|发放|印发|审查|审核|答复|采纳|公开)$/;
/** 违法建设立案查处九件 is 立案查处违法建设案件7件. */
const FILED = /^(.{2,})立案(?:查处)?$/;
/** One thing in two words. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/矛盾纠纷/g, '纠纷'],
  [/调处(?=.)/g, '调解'],
  [/行政执法人员/g, '执法人员'],
  [/(?:[镇乡]?党委|[镇乡]|党工委)?(?:理论学习)?中心组/g, '中心组'],
  // 审查的合同37份, 审查合同37份.
  [/(?<=.)的(?=.)/g, ''],
  [/12345/g, ''],
  // Whoever hands them on.
  [/^(?:承接|承办|接收|收到|接到|受理|接办)(?=.*工单$)/, ''],
  // The town itself has not to be named.
  [/^[镇乡](?=..)(?![村域区级街])/g, ''],
];

/** What is counted, by the words in front of the number: those that say nothing of it left out, and in one order. */
export const nameOf = (lead: string): string => turned(withoutNeutral(lead));

/** The noun behind a number with what was done with all of it: 立案查处的 … 违法案件全部公示. */
export const nounBehind = (done: string, tail: string): string =>
  done === '' ? withoutNeutral(tail) : nameOf(`${done}${tail}`);

function turned(written: string): string {
  let name = written;
  for (const [words, same] of SAME_WORDS) name = name.replace(words, same);
  const ahead = name
    .replace(/^立案查处(?=..)/, '立案')
    .replace(TURNED, (_, noun: string, verb: string) => verb + noun)
    .replace(FILED, '立案$1');
  return ahead.replace(/^(立案..+)案件$/, '$1');
}

function withoutNeutral(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const word = longestAt(NEUTRAL, text, at);
    if (word) {
      at = word.end;
      continue;
    }
    left += text.charAt(at);
    at++;
  }
  return left.replace(/^[\s\d年“”"、的]+|[\s“”"、的]+$/g, '');
}
