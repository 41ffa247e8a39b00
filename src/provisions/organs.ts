/** What those are called who have something to do. */

/** What the name of an organ, or the word for a kind of organ, ends with; source of a regular expression. */
export const ORGAN =
  '(?:部门|机关|机构|政府|国务院|委员会|办公厅|办公室|指挥部|领导小组|工作组|专班|法院|检察院|街道|街道办事处|办事处|管委会|居委会|村委会|委|办|局|厅|署|总局|总署|部|院|行|会|社|党组|党委|总工会|团中央|妇联|工商联|中心|学校|医院|银行|公司|企业|集团|单位|组织|政协|海关|城市|地区)';

/** Who may be told to do something: an organ, or one of a kind of people. */
const PERSON =
  '(?:申请人|当事人|纳税人|承运人|经营者|用人单位|申请者|投资者|负责人|法定代表人|监护人|业主|业主大会|所有人|使用人|管理人|利害关系人|用户|村|社区|地区|城市|市|省|区|县|乡镇|者|人员|师|员)';

/** What may follow it. */
export const TAIL = '(?:等)?(?:（[^（）]*）)?';
const ENDS_ORGAN = new RegExp(`${ORGAN}${TAIL}$`);
const ENDS_WHO = new RegExp(`(?:${ORGAN}|${PERSON})${TAIL}$`);

/** Words that a name does not have: before them it has not begun, or a sentence goes on. */
const NO_NAME =
  /[，。；：！？\n“”]|应当|必须|不得|可以|需要|是否|以及其他有关情况|负责|牵头|或者$|^(?:会同|要|由|向|报|将|与|同|以|对|经|在|于|自|从|按|根据|依照|凡|如|若|因|为|并|及时|未|不|其(?!他)|督促|确保|保障|保证|促进|推动|推进|加强|协助|配合|协调|引导|鼓励|支持|要求|通知|报请|组织(?!部|机构)|指导(?!中心|机构|站)|委托(?!人|方|单位|机构|者))/;

/** 负责…的部门 names one by what it is there for. */
const withoutPurpose = (name: string): string => name.replace(/负责[^，。；]{1,20}的(?=机构|部门|单位|组织)/, '');

export const isOrgan = (name: string): boolean =>
  name.length >= 2 && name.length <= 120 && ENDS_ORGAN.test(name) && !NO_NAME.test(withoutPurpose(name));

export const isWho = (name: string): boolean => name.length >= 2 && name.length <= 60 && ENDS_WHO.test(name) && !NO_NAME.test(name);
