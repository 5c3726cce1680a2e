import type { Basis } from './diagnostic';

/** The instruments that rules rest on. Article numbers only where they were seen in the text itself. */
export const bases = {
  yearlyReport: {
    title: '法治政府建设与责任落实督察工作规定',
    level: 'partyRegulation',
    verified: false,
  },
  firstResponsible: {
    title: '党政主要负责人履行推进法治建设第一责任人职责规定',
    level: 'partyRegulation',
    verified: false,
  },
  documents: { title: '党政机关公文处理工作条例', level: 'partyRegulation', verified: false },
  documentFormat: { title: 'GB/T 9704—2012 党政机关公文格式', level: 'standard', verified: false },
  rounding: { title: 'GB/T 8170 数值修约规则', level: 'standard', verified: false },
  penaltyLaw: { title: '行政处罚法', article: '第四十二条', level: 'law', verified: true },
  decisions: { title: '重大行政决策程序暂行条例', article: '第四十二条', level: 'law', verified: true },
  languageLaw: { title: '国家通用语言文字法', level: 'law', verified: false },
  personalData: { title: '个人信息保护法', level: 'law', verified: false },
  openness: { title: '政府信息公开条例', level: 'law', verified: false },
  secrets: { title: '保守国家秘密法', level: 'law', verified: false },
  petitions: { title: '信访工作条例', level: 'partyRegulation', verified: false },
  threeSystems: { title: '关于全面推行行政执法三项制度的指导意见', level: 'policy', verified: false },
  numerals: { title: 'GB/T 15835—2011 出版物上数字用法', level: 'standard', verified: false },
  punctuation: { title: 'GB/T 15834—2011 标点符号用法', level: 'standard', verified: false },
  characters: { title: '通用规范汉字表', level: 'policy', verified: false },
  practice: { title: '审核惯例', level: 'practice', verified: false },
  ours: { title: '本软件的检查口径', level: 'ours', verified: false },
} as const satisfies Record<string, Basis>;
