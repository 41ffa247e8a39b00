/** Guesses put to an editor, and the answers written into policy.yaml. */
import { parseDocument } from 'yaml';
import { applyEmendations } from '../../document/emend.ts';
import { lineAndColumn, linesOf, unspaced } from '../../document/lines.ts';
import { isDoubtful, recognise } from '../../document/recognise.ts';
import { tidy } from '../../document/tidy.ts';
import type { Part } from '../../document/types.ts';

export type RecognisedFact = 'title' | 'issuer' | 'number' | 'date' | 'parts';

/** One guess, with the line of source.txt that it is from. */
export interface Question {
  field: RecognisedFact;
  /** What is asked, in words. */
  asks: string;
  /** The guess; empty where there is none, or where only yes or no can be said. */
  guess: string;
  /** 1-based; null where no line says it. */
  line: number | null;
  /** What stands there. */
  stands: string;
  /** Of a part, the line that it begins with. */
  begin?: string;
}

const ASKS: Record<Exclude<RecognisedFact, 'parts'>, string> = {
  title: '标题是不是',
  issuer: '发文机关是不是（几个机关用、隔开）',
  number: '发文字号是不是',
  date: '成文日期是不是（写作 2014-03-09 的样子）',
};

/** The line of the source that a value stands on, white space and set dates aside. */
function lineWith(source: string, value: string): { line: number; text: string } | null {
  if (!value) return null;
  const wanted = unspaced(value);
  const day = /^(\d{4})-0?(\d+)-0?(\d+)$/.exec(value);
  const isIt = (text: string) =>
    unspaced(text).includes(wanted) || (day !== null && unspaced(text).includes(`${day[1]}年${day[2]}月${day[3]}日`));
  const found = linesOf(source).find(({ text }) => isIt(text) || (text.length > 6 && wanted.startsWith(unspaced(text))));
  return found ? { line: lineAndColumn(source, found.start).line, text: found.text } : null;
}

function partQuestion(source: string, reading: string, part: Part): Question {
  const begin = linesOf(reading.slice(part.start))[0]?.text ?? '';
  const where = lineWith(source, begin);
  const asks = part.kind === 'annex' ? '这里是不是一个附件的开头' : '这里是不是所印发文件的开头';
  return { field: 'parts', asks, guess: '', line: where?.line ?? null, stands: begin, begin };
}

/** @returns the questions that policy.yaml still has open, in its order */
export function questionsOf(policyText: string, source: string): Question[] {
  const policy = parseDocument(policyText).toJS() as Record<string, unknown>;
  const open = (Array.isArray(policy.confirm) ? policy.confirm : []) as RecognisedFact[];
  const reading = applyEmendations(source, tidy(source, String(policy.title ?? '')));
  return open.flatMap((field): Question[] => {
    if (field === 'parts') {
      const parts = recognise(source).document?.parts ?? [];
      return parts.filter(isDoubtful).map((part) => partQuestion(source, reading, part));
    }
    const guess = String(policy[field] ?? '');
    const where = lineWith(source, guess.split('、')[0] as string);
    return [{ field, asks: ASKS[field], guess, line: where?.line ?? null, stands: where?.text ?? '' }];
  });
}

type Yaml = ReturnType<typeof parseDocument>;

function addPart(document: Yaml, part: { begin: string; kind: string }): void {
  if (document.has('parts')) document.addIn(['parts'], document.createNode(part));
  else document.set('parts', [part]);
}

/** Takes a field off the list of what is to be confirmed. */
function settle(document: Yaml, field: RecognisedFact): void {
  const open = (document.toJS() as { confirm?: RecognisedFact[] }).confirm ?? [];
  const at = open.indexOf(field);
  if (at >= 0) document.deleteIn(['confirm', at]);
}

/**
 * @param answer empty or 是 for yes; for a part 否 for no; anything else is the right value
 * @returns policy.yaml with the answer, everything else as it was
 */
export function withAnswer(policyText: string, { field, begin }: Question, answer: string): string {
  const document = parseDocument(policyText);
  const isYes = /^(?:是|y|yes|对)?$/i.test(answer.trim());
  if (field === 'parts' && !isYes) addPart(document, { begin: begin ?? '', kind: 'main' });
  else if (!isYes) document.set(field, answer.trim());
  if (field !== 'parts') settle(document, field);
  return document.toString({ lineWidth: 0 });
}

/** A title that no line of the source has is the editor's. */
function named(policyText: string, source: string): string {
  const document = parseDocument(policyText);
  const title = unspaced(String(document.get('title') ?? ''));
  if (!unspaced(applyEmendations(source, tidy(source, title))).includes(title)) document.set('untitled', true);
  return document.toString({ lineWidth: 0 });
}

/** policy.yaml once all its questions have been answered. */
export function confirmed(policyText: string): string {
  const document = parseDocument(policyText.replace(/^# 以下是程序认出的.*\n/, ''));
  document.delete('confirm');
  return document.toString({ lineWidth: 0 });
}

/** Why an answer cannot be taken; null when it can. */
export function wrongAnswer({ field, guess }: Question, answer: string): string | null {
  if (field === 'parts') return /^(?:是|否|y|n|yes|no|对|不是)?$/i.test(answer.trim()) ? null : '请答“是”或“否”';
  const value = /^(?:是|y|yes|对)?$/i.test(answer.trim()) ? guess : answer.trim();
  if (!value) return '这一项没有认出，请照原文输入';
  if (field === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return '日期写作 2014-03-09 的样子';
  return null;
}

/** Something that can be asked in a terminal: what to show, and what comes back; nothing when the input has ended. */
export type Ask = (shown: string) => Promise<string | undefined>;

const shownAs = ({ field, asks, guess, line, stands }: Question): string => {
  const where = line ? `source.txt 第 ${line} 行：${stands}` : '原文里没有找到这一行';
  const how = field === 'parts' ? '是（回车）或 否：' : '对的按回车，不对就输入正确的：';
  return `\n${asks}：${guess || '（没有认出）'}\n  ${where}\n  ${how}`;
};

/** @returns an answer that can be taken; undefined when the input ends before there is one */
async function answerTo(question: Question, ask: Ask): Promise<string | undefined> {
  let answer = await ask(shownAs(question));
  for (let wrong = wrongAnswer(question, answer ?? ''); answer !== undefined && wrong; wrong = wrongAnswer(question, answer ?? ''))
    answer = await ask(`  ${wrong}：`);
  return answer;
}

/**
 * @param source of the document
 * @param write takes policy.yaml after each answer, so that nothing is asked twice
 * @returns whether all has been answered
 */
export async function confirmAll(policyText: string, source: string, ask: Ask, write: (policyText: string) => void): Promise<boolean> {
  let text = policyText;
  for (const question of questionsOf(policyText, source)) {
    const answer = await answerTo(question, ask);
    if (answer === undefined) return false;
    text = withAnswer(text, question, answer);
    if (question.field === 'title') text = named(text, source);
    write(text);
  }
  write(confirmed(text));
  return true;
}
