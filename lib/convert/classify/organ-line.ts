const organEnd =
  /(?:人民政府|政府|委员会|党委|党工委|工委|办事处|管委会|管理委员会|办公室|司法局|司法所|[\u4e00-\u9fa5]局|中心|街道|[\u4e00-\u9fa5]{2}[镇乡]|[\u4e00-\u9fa5]{2}[县区市省])$/;

const seal = /[（(](?:印|公|盖|签|代)?章[）)]$/;

/** Whether a short line is the name of an organ: 青禾镇人民政府, 中共青禾镇委员会　青禾镇人民政府, 青禾镇（印章）. */
export function isOrganLine(text: string): boolean {
  const name = text.replace(/[\s\u3000]/g, '').replace(seal, '');
  return name.length >= 3 && name.length <= 40 && !/[，。；：:！？、0-9]/.test(name) && organEnd.test(name);
}
