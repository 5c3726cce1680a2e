import { usuallySampled } from '@/lib/workflow/proof-wire';
import type { ReportFile } from './download';

type ProofFile = {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly file: ReportFile;
};

/** Copies for whoever checks the numbers; they leave at any time, with what is unfilled or unproven in them. */
export const proofFiles: readonly ProofFile[] = [
  {
    key: 'proof-docx',
    label: '核对件 DOCX',
    note: '带依据编号',
    file: { path: 'proof?format=docx', fallback: '核对件.docx' },
  },
  {
    key: 'proof-pdf',
    label: '核对件 PDF',
    note: '带依据编号',
    file: { path: 'proof?format=pdf', fallback: '核对件.pdf' },
  },
  {
    key: 'sample-pdf',
    label: `抽查 ${usuallySampled} 个数字（PDF）`,
    note: '随机抽取',
    file: { path: 'sample?format=pdf', fallback: '数字抽查.pdf' },
  },
  {
    key: 'sample-zip',
    label: `抽查 ${usuallySampled} 个数字（ZIP）`,
    note: '连同附件',
    file: { path: 'sample?format=zip', fallback: '数字抽查.zip' },
  },
];
