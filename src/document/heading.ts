/** The headings that numbered lines begin with or are. */
import { END_MARK } from './lines.ts';

/** A first sentence is a heading when it is short and says nothing of itself; a line without an end mark is one as a whole. */
const RUN_IN = /^([^；;：:。！？]{1,30})。(?=.)/;
/** Who does what is a sentence: 市长召集和主持会议. */
const SENTENCE =
  /^.{0,6}(?:长|主任|书记|委员|人员|机关|部门|单位|机构|企业|申请人|会议)(?:召|负责|应|必须|不得|可以|要|由|依|按|组织|主持)|必须|应当|不得/;

const parallel = (pieces: string[]) => pieces.length === 2 && pieces.every((piece) => piece.length >= 3 && piece.length <= 10);

/** @returns the heading that a line begins with or is, or null */
export function headingOf(body: string): string | null {
  const runIn = RUN_IN.exec(body)?.[1];
  if (runIn) {
    const pieces = runIn.split(/[，,]/);
    return SENTENCE.test(runIn) || (pieces.length > 1 && !parallel(pieces)) ? null : runIn;
  }
  // A question may be a heading: 一、什么是道路运输？
  return body && !RUN_IN.test(body) && !END_MARK.test(body.replace(/[？?]$/, '')) ? body : null;
}

/** 第一条【目的】, or a heading that stands alone behind the number. */
export function articleHeading(body: string): string | null {
  return (
    /^[【〔（(][^】〕）)]{1,20}[】〕）)]/.exec(body)?.[0] ??
    (body && body.length <= 30 && !/[，、。！？；：…]|应当|不得|可以|必须/.test(body) ? body : null)
  );
}
