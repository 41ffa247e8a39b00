/** Words of a fictional province, of which the generated library is put together. */

export const PROVINCE = '云岭省';
export const CITIES = ['青石市', '白河市', '双桥市'];
export const COUNTIES = ['柳林县', '南塘县', '东岭县'];
export const BUREAUS = '水务局、林业局、教育局、城管局、文化局、卫生局、农业局、交通局、民政局、应急局、公安局、财政局'.split('、');
export const SUBJECTS =
  '水井、灯会、桥梁、渔船、校车、粮仓、果园、集市、公墓、温泉、码头、茶馆、路灯、古树、戏台、渡口、苗圃、鱼塘、凉亭、钟楼、晒场、水车、石料、竹器、花市'.split(
    '、',
  );
const WHO = '镇人民政府、各村委会、管理单位、经营者、使用人、值班人员、敬老院、供水单位、文化站、卫生院'.split('、');
const HOW = '每月十五日、在汛期结束以后、会同有关科室、按照登记的先后、用统一的表格、经集体讨论、在公示期满以后、委托专门机构、逐户'.split(
  '、',
);
const DO = '核对、登记、检修、清点、公示、抽查、更新、移交、封存、测算、归还、补充'.split('、');
const WHAT =
  '水表和阀门、防火器材、座椅、饮食记录、船只编号、仓内温度、站牌时刻、图书借期、疫苗批号、限重标志、照明线路、水位、果树品种、井盖位置'.split(
    '、',
  );
const SO = '并把结果写入台账、并张贴在门口、并保存三年、并报送副本、并通知相邻的村组、并注明经手人、并留出备用的一份'.split('、');
const FAULTS =
  '值班不经常、办事不公开、排队时间长、手续繁杂、态度生硬、场所偏僻、台账缺页、公示过期、经费挪用、设备陈旧、推诿扯皮、检查走过场、资料不全、底数不清、联系群众少、培训不足、整改拖延、责任不明'.split(
    '、',
  );

/** What sentences are made of. */
export const PHRASES = { who: WHO, how: HOW, do: DO, what: WHAT, so: SO };
/** What units are told to put right. */
export const PROBLEMS = FAULTS;
