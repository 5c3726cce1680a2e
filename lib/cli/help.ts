export const help = `实报：法治政府建设年度情况报告的检查与转换

用法
  npx shibao check 文件或文件夹…   检查报告，列出问题
  npx shibao convert 原文件 新文件  转换格式，版面按公文格式

选项
  -h, --help     显示用法；各命令的用法见 npx shibao check --help
  -v, --version  显示版本

返回值
  0  没有必改的问题
  1  有必改的问题
  2  文件读不了，或者命令写得不对
`;

export const checkHelp = `用法：npx shibao check 文件或文件夹… [选项]

读 .docx、.doc 和 .txt；给出文件夹时检查其中所有的报告。文件只在本机读取，不会外传。

选项
  --format text|json|sarif  输出的样子，默认 text
  --year 年份               报告年度；不写时从标题里读
  --unit 文件               单位资料（JSON），用于核对机关名称和地名
  --ledger 文件             台账（XLSX、CSV 或 JSON），用于核对每个数字有没有依据
  --previous 文件           上年的报告，用于核对去年的打算有没有原样写成今年的结果
  --pack 名称或文件         规则包，例如 yunchuan；结尾列出每条规则报了几份、几处
  --annotate 文件           另存一份 Word 副本（.docx），每条问题是一条批注；一次一份报告
  --text                    给出从文件中取出的文字，位置按这份文字计
  -h, --help                显示这段说明

位置按 UTF-16 计：.txt 为原文件中的位置，其他格式为 --text 所给文字中的位置。
返回值：0 没有必改的问题；1 有必改的问题；2 有文件读不了，或者命令写得不对。
`;

export const convertHelp = `用法：npx shibao convert 原文件 新文件 [选项]

原文件为 .docx、.doc 或 .txt，新文件为 .docx、.pdf、.html、.txt 或 .json（读懂了什么）。
新文件已经存在时会被替换。

选项
  --geometry habit|standard    页面：habit 办公习惯（默认），standard 按国家标准的版心
  --numbering typed|automatic  DOCX 的序号：typed 写成文字（默认），automatic 用自动编号
  --unsealed                   不盖章的落款位置
  --tidy                       先清理：去掉转换残留，接上断行，序号重排
  -h, --help                   显示这段说明

返回值：0 已转换；2 文件读不了、写不了，或者命令写得不对。
`;
