/**
 * Words of the interface, each written once: one thing has one word on every page, print and file, and in every
 * message. They are the words that officials use (党政机关公文处理工作条例, GB/T 9704 for the parts of a document).
 * Names of collections, of what editors write and of one page alone stand with them; a name ends in Label where without it it is
 * another thing's.
 */

// Pages
export const homeLabel = '首页';
export const textLabel = '全文';
export const principlesLabel = '总体要求';
export const phasesLabel = '环节';
export const termsLabel = '提法';
export const unitsLabel = '单位';
export const fieldsLabel = '工作领域';
export const referencesLabel = '引用';
export const deadlinesLabel = '时限';
export const dutiesLabel = '分工';
export const definitionsLabel = '定义和简称';
export const annexesLabel = '附件';
export const requirementsLabel = '条件和材料';
/** What all documents ask, and the lists of it. */
export const dutiesLibraryLabel = '要求库';
export const dutiesLibraryLink = '要求库：各份文件要谁做什么、什么时候';
/** @param unit as the documents name it */
export const demandsOnUnit = (unit: string): string => `${unit}：各份文件的要求`;
export const countDemands = (demands: number, documents: number): string => `${demands} 项，${documents} 份文件`;
export const allAsExcel = '全部（Excel）';
export const allAsCalendar = '全部日期（日历）';
export const dutiesLists = { units: '按单位', time: '按时间', documents: '按文件' } as const;
export const listedByRule = '程序据字面列出';
export const byClause = '按条款';
export const annexesAbsent = '只有目录，没有收到正文的';
export const keepUnit = '记为我的单位';
/** Of the reader's own unit, which leads the page. */
export const allItsDemands = '逐项看';
export const allUnits = '看全部单位';
export const otherUnit = '换一个单位';
export const nextDays = '将到的时限';
export const likeNamed = '名称相近的';
/** @param days that its demands name @param coming of these, today's and later ones */
export const countDays = (days: number, coming: number): string =>
  coming ? `写明日期的 ${days} 项，今天起还有 ${coming} 项` : `写明日期的 ${days} 项，日期都已过`;
export const unitKept = '选过一次，这台设备会记住。';
export const roleOrTime = '分工、时间';
export const checkOriginal = '引用请核对原件。';
/** Of what an editor has looked at. */
export const confirmedLabel = '编者核对';
export const emendationsLabel = '文字订正';
/** What leads to the page of that name. */
export const seeEmendations = `见“${emendationsLabel}”`;
export const emendationsInFull = '文字订正（校勘）';
export const searchLabel = '搜索';
export const proofreadLabel = '文稿校核';
export const aboutLabel = '关于本站';
export const offlineLabel = '离线使用';
export const wantedLabel = '待收文件';
export const notFound = '没有这一页';
/** @returns for readers who have no list of numbers: 3 个 */
export const countEach = (count: number): string => `${count} 个`;
export const countCharacters = (count: number): string => `${count} 字符`;
export const countPlaces = (count: number): string => `${count} 处`;
export const overviewOf = '关于这份文件';
export const otherWays = '其他找法';
export const byUnit = '按单位找';
export const readFullText = '读全文';
export const checkMyDraft = '用它校核我的文稿';
export const withoutNetwork = '没有网络时怎样看';
export const licencesLabel = '许可';
export const licencesInFull = '许可全文';
export const hint = '提示';
export const policyPage = '政策文件';
export const sitePage = '概况信息';
export const wantedLink = '各份文件引用、本站还没有收的文件';
export const whatIsWhose = '什么是原文，什么是编者的话';
export const howEmended = '怎样校勘';
export const howDivided = '怎样分条、比对';
export const unofficial = '不是官方网站';
/** Who answers for the site: its issuer, or who put it together, which is said with what it is not. */
export const publishedBy = (publisher: string): string => `本站由${publisher}主办`;
export const compiledBy = (publisher: string): string => `本站由${publisher}整理，`;

// What a document says of itself
export const validityLabel = '效力';
export const statusUnknown = '文件没有写明是否有效';
/** Names of Status. */
export const statusNames = {
  'in-force': '现行有效',
  'not-yet': '尚未施行',
  amended: '已修改',
  'partly-repealed': '部分废止',
  repealed: '已废止',
  expired: '有效期已过',
} as const;
export const title = '标题';
export const issuer = '发文机关';
export const number = '发文字号';
export const date = '成文日期';
export const source = '来源';
export const document = '文件';
export const thisDocument = '本文件';
export const contents = '目录';
export const parts = '各部分';
export const extent = '篇幅';
export const openData = '公开数据';
export const dataFormat = '格式说明';
export const digest = '摘要';
export const rights = '权利';
export const convertedLabel = '收入时转换';
export const receivedFile = '收到的原件';

// The received text and its emendation
export const received = '原件';
export const receivedTextLabel = '原件文字';
export const missing = '原件缺失';
export const original = '原文';
/** Names of Emendation['kind']. */
export const emendationKinds = {
  join: '跨栏接排',
  misprint: '排印错误',
  gap: '缺失',
  punctuation: '标点',
  spacing: '空格',
  form: '字形',
  furniture: '版面',
} as const;
/** Names of Emendation['certainty']. */
export const certainties = { certain: '可以断定', probable: '很可能', uncertain: '存疑' } as const;
/** @returns 校勘 3 */
export const emendationNumber = (number: number | string): string => `校勘 ${number}`;
export const emendationTable = '校勘表';
export const seeEmendationTable = `见${emendationTable}`;
export const editedLabel = '整理文字';
export const shownLabel = '显示';
export const editorial = '编者校勘';
export const layoutRules = '版面整理';
export const emended = '整理后';
export const placesCount = '处数';
export const treatment = '处理';
export const corrected = '校作';
export const linesJoined = '（接排）';
export const keptDoubtful = '存疑，保留原件文字';
export const markedMissing = '以下未见，标为缺失';
export const asReceivedLabel = '没有，与原件相同';
export const markEmended = '校';
export const markDoubtful = '疑';
export const seeDoubtful = '此处存疑，见校勘';
export const hasEmendation = '此处有校勘';
export const showsReceived = '现在显示原件文字';
export const showsEdited = '现在显示整理文字';
export const editorsNote = '编者说明';

// Units, steps and their sheets
export const myUnit = '我的单位';
export const mentioned = '涉及单位';
export const problems = '要解决的问题';
export const step = '步骤';
export const who = '谁';
export const how = '怎么做';
export const when = '什么时候';
/** Where the source says nothing; never filled in from elsewhere. */
export const unsaid = '文件没有写';
export const unexplained = '本文未作解释';
export const serial = '序号';
export const clause = '条款';
/** @returns 10 个问题 */
export const countProblems = (count: number): string => `${count} 个问题`;
export const eachUnit = '各类单位';
export const everyUnit = '各类单位共同的';
export const everyUnitsProblems = `${everyUnit}问题`;
export const everyUnitsTasks = `${everyUnit}任务`;
export const tasks = '任务和要求';
export const stepsNamingLabel = '在环节里的步骤';
/** @returns 3 项, 3 步: what is done in no order, and in order */
export const countTasks = (count: number): string => `${count} 项`;
export const countSteps = (count: number): string => `${count} 步`;
export const chooseMyUnit = '设为我的单位';
export const isMyUnit = '已是我的单位';
export const chooseAnother = '换一类单位';
export const chooseAgain = '请重新选一类单位';
export const comparedWith = (upper: string, lower: string): string => `和${upper}的清单对照：${lower}新增了什么`;
export const levelsLabel = '层层对照';
export const levelsAbove = (title: string): string => `和上级文件《${title}》的清单对照`;
export const levelsBelow = (title: string): string => `下级文件《${title}》和本文件的清单对照`;
export const comparisonResult = '对照结果';
export const checklistLink = '核对表：逐步打勾，可打印、下载';
export const ledgerLink = '整改台账：逐条填写、销号，可打印、下载';
export const ofDocument = '文件原文';
export const ofUnit = '本单位填写';
/** @param due name of the field: 按完成时限先后排 */
export const orderBy = (due: string): string => `按${due}先后排`;
/** What the rows of a sheet are counted in. */
export const rowUnits = { ledger: '条', checklist: '步' } as const;
export const fillIn = '填写';
export const foldUp = '收起';
export const sheetTools = '打印、下载、备份';
export const importBackup = '导入备份';
export const collectBackups = '汇总各单位的备份';
export const addProblem = '增加一条本单位的问题';
export const removeRow = '删去这一条';
export const rowRemoved = '已删去一条。';
export const removeLabel = '删去';
export const retry = '重试';
export const saveWord = '下载 Word（.docx）';
export const saveExcel = '下载 Excel（.xlsx）';
export const saveCalendar = '下载日历（.ics）';
export const calendarFile = '日历（ics）';
export const adopt = '采用';
export const decline = '不用';
export const checkedLabel = '已核对';
export const ticked = '已勾选';
export const blank = '（空白）';
export const otherEntry = '另一份填写';
export const saveAsFile = '存成文件';
export const formerRows = '新版中没有的条目';
export const occurrencesLabel = '出处';
export const definedHere = '原文的解释';
export const unexplainedTerms = `${unexplained}的`;

// What is done with a page
export const downloads = '下载和打印';
export const print = '打印';
export const findAndPrint = '查找和打印';
export const more = '更多';
export const speakLabel = '朗读';
export const stop = '停止';
export const clear = '清空';
export const previous = '上一处';
export const next = '下一处';
export const backup = '导出备份';
export const understood = '知道了';
export const skipToText = '跳到正文';
export const printScope = '范围';
export const printPage = '打印本页';
export const wholePage = '整页';
export const oneSection = '其中一节';
export const stepQuotes = '步骤的引文';
export const printed = '印';
export const notPrinted = '不印';
export const printSection = '只印本节';
export const copy = '复制';
export const copyAndSpeak = '复制、朗读';
export const copyWords = '复制文字和出处';
export const copiedWords = '已复制文字和出处';
export const copyLink = '复制链接';
export const copiedLink = '已复制链接';
export const copyCitation = '复制出处';
export const copiedCitation = '已复制出处';
export const copyReceived = '复制原件文字';
export const receivedNote = '（原件文字）';
export const copiedReceived = '已复制原件文字和出处';
export const copiedNoted = '已复制，注明了校勘';
export const copySentence = '复制本句和出处';
export const copiedSentence = '已复制本句和出处';
export const copied = '已复制';
export const copyByHand = '请手动复制';
export const toCopy = '要复制的文字';
export const qrCode = '二维码';
export const pageCode = '本页地址的二维码';
export const share = '分享';
export const close = '关闭';
export const undo = '撤销';
export const pauseLabel = '暂停';
export const resume = '继续';
export const speakClause = '朗读本条';
export const sourceAndNote = '出处和说明';
export const view = '阅读方式';
export const typeSize = '字号';
export const sizeNormal = '标准';
export const sizeLarge = '大';
export const sizeLargest = '特大';
export const largeView = '适老版';
export const exchange = '更换';
export const later = '以后再说';
export const here = '当前位置';
export const neighbours = '前后条目';
export const before = '上一条';
export const after = '下一条';
export const clauseAddress = '本条的地址';

// What refers to what
export const referredHere = '本文件引用，本站收有';
export const referredSeveral = '本文件引用，本站收有同名的几份';
export const referredAbsent = '本文件引用，本站没有收';
export const referringHere = '引用本文件的';
export const referringWhole = '引用全文';
export const citing = '引用本条的页面';
export const citedHead = '被引用';
export const clauseAbsent = '（库中文本没有这一条）';
export const seeClause = '看这一条';
export const seeText = '看全文';

// Searching and proofreading
export const searchPrompt = '原文里的字句、条款号、拼音或问题';
export const searchSite = '全站搜索';
export const findClause = '找条款';
export const findHere = '在本文中查找';
export const kindFilter = '类别';
export const yearFilter = '年份';
export const statusFilter = '时效';
/** Behind a status: documents whose words do not say whether they hold. */
export const statusNotSaid = '没有写明';
export const everything = '全部';
export const onlyThisDocument = '只看这份文件';
export const allDocuments = '在全部文件里找';
export const suggestionsLabel = '建议';
/** Behind their number. */
export const clausesHaveIt = ' 条含有这段文字';
export const relatedAfter = '，以下是相关的';
export const nothingRelated = '，也没有找到相关的。试试换个说法、少打几个字，或从下面的目录里找';
export const relatedToo = (count: number): string => `，另有 ${count} 条相关`;
export const notFetched = (count: number): string => `。有 ${count} 份文件没有取到，未能查找`;
export const hitClause = '条款号';
export const hitQuestion = '按提问找到';
export const hitEntry = '编者条目';
export const hitUnquoted = '去掉引号';
export const hitSkipping = '略去标点';
export const hitPinyin = '拼音';
export const hitRelated = '相关';
export const draft = '文稿';
export const draftField = '文稿（至多 20 万字；可以把 .txt、.docx 文件拖到这里）';
export const checkDraftLabel = '校核';
export const chooseFile = '选文件';
export const forgetDraft = '清除保留的草稿';
export const copyDraft = '复制改后的文稿';
export const saveReportLabel = '存校核报告（Word）';
export const reportLabel = '文稿校核报告';
export const checkProgress = '校核进度';
export const oneKind = '只看一类';
export const findings = '发现';
export const markedDraft = '标出的文稿';
export const adoptOriginal = '采用原文';
export const adoptedOriginal = '已采用原文';
export const undone = '已撤销';
export const seeInDraft = '在文稿中看';
export const shouldBe = '应作';

// Files
export const officialPdf = 'PDF（公文版式）';
/** @returns 抓学习（PDF） */
export const pdfNamed = (name: string): string => `${name}（PDF）`;
export const comparisonWord = '清单对照（Word）';
export const plainTextFile = '纯文本';
export const dataFile = '数据（JSON）';
export const singleFileLabel = '单文件版';
export const singleFileInFull = '单文件版（整份文件一个网页，可邮寄、拷贝）';
export const fontsFile = 'PDF 字体和许可';
export const blankWord = '空白 Word';
export const blankExcel = '空白 Excel';

// A library's documents
export const catalogueLabel = '全部文件';
export const newest = '最近的文件';
export const byYear = '按年份';
export const byType = '按文种';
export const byIssuer = '按发文机关';
export const findDocument = '找文件';
export const findDocumentHint = '标题、发文机关或日期里的字';
export const findDocumentOrStatusHint = '标题、发文机关、日期里的字，或者时效，如“已废止”';
export const searchAll = '搜索全文';
export const pages = '分页';
/** Of a list whose beginning the page before has. */
export const continued = '续上页';

// What is new
export const changesLabel = '更新记录';
export const newestChanges = '最近更新';
export const feedLabel = '订阅更新';
/** Names of LoggedChange['kind']; one that is emended only says how often. */
export const changeKinds = { added: '新收', revised: '换了文本', withdrawn: '撤下' } as const;
/** Of a document that is here no more, and whose title was not kept. @param id its folder's name */
export const unnamedDocument = (id: string): string => `代号为 ${id} 的文件`;
export const noLongerHere = '这份文件已经撤下。';
export const emendedPlaces = (count: number): string => `加上校勘 ${count} 处`;
export const restoredPlaces = (count: number): string => `撤回校勘 ${count} 处`;
export const emendationsCount = (count: number): string => `校勘 ${count} 处`;
export const takenBack = '撤回';
export const onceCorrected = '曾校作';
export const changedAgain = '后来又有改动';
export const changedText = '后来换了文本，所校各处不再列出。';
export const placesMore = (count: number): string => `另有 ${count} 处`;
export const changedSinceRead = '自上次阅读以来有变化';

// Validity and versions
export const versionsLabel = '新旧对照';
export const versionsWord = '新旧对照表（Word）';
export const whichDay = '看哪一天';
export const textOfDay = (date: string): string => `${date}的文本`;
export const formerAddress = '本文没有这个地址的条款。它是';
export const nowAt = '的地址，原来的文字现在见：';
export const textsOf = (old: string, now: string): string => `${old}和${now}的文本`;
