/** A document's own files: source.txt, policy.yaml, anchors.json, search.yaml, provisions.yaml. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Anchors } from '../document/anchors.ts';
import { decode } from '../document/decode.ts';
import { type Locate, type Problem, problemAt } from './files/problem.ts';
import { placeInJson, readBytes, readText, readYamlAs, readYamlFile, START, validate } from './files/read-file.ts';
import { readYaml } from './files/yaml.ts';
import { sha256Of } from './import/receive.ts';
import type { Merged } from './import/received.ts';
import { type ProvisionsFile, provisionsFileSchema } from './provision-records.ts';
import { readReceived } from './read-received.ts';
import { type PolicyData, type PolicySearchData, policySchema, policySearchSchema } from './schemas.ts';

/** A search.yaml. */
export interface SearchFile<Data> {
  file: string;
  data: Data;
  locate: Locate;
}

export interface PolicyFile {
  id: string;
  file: string;
  data: PolicyData;
  locate: Locate;
  source: string;
  /** Cells of tables over several rows or columns, as the received file has them. */
  merged: Merged[];
  /** Committed clause ids; null as long as nothing is committed. */
  anchors: { data: Anchors; locate: Locate } | 'unreadable' | null;
  search: SearchFile<PolicySearchData> | null;
  provisions: ProvisionsFile | null;
}

const anchorsSchema = z.record(z.string(), z.strictObject({ start: z.int().nonnegative(), text: z.string() }));

function readAnchors(path: string, file: string): { anchors: PolicyFile['anchors']; problem?: Problem } {
  if (!existsSync(path)) return { anchors: null };
  const { text, problems } = readText(path, file);
  if (problems[0]) return { anchors: 'unreadable', problem: problems[0] };
  try {
    // JSON is YAML, which knows the lines.
    return { anchors: { data: anchorsSchema.parse(JSON.parse(text)), locate: readYaml(text, file).locate } };
  } catch (error) {
    return {
      anchors: 'unreadable',
      problem: {
        file,
        place: placeInJson(error),
        reason: 'anchors.json 读不懂',
        note: '从版本记录恢复它；它由 npm run anchors 生成，不手工修改',
      },
    };
  }
}

function readSearch(dir: string, id: string): { search: PolicyFile['search']; problems: Problem[] } {
  if (!existsSync(join(dir, id, 'search.yaml'))) return { search: null, problems: [] };
  const file = `content/${id}/search.yaml`;
  const { data, locate, problems } = readYamlAs(dir, `${id}/search.yaml`, policySearchSchema);
  return { search: data && { file, data, locate }, problems };
}

function readProvisions(dir: string, id: string): { provisions: PolicyFile['provisions']; problems: Problem[] } {
  if (!existsSync(join(dir, id, 'provisions.yaml'))) return { provisions: null, problems: [] };
  const { data, locate, problems } = readYamlAs(dir, `${id}/provisions.yaml`, provisionsFileSchema);
  return { provisions: data && { file: `content/${id}/provisions.yaml`, data, locate }, problems };
}

/** What is empty because `add` did not know it is better asked than looked up. */
function openQuestions(id: string, file: string, data: unknown): Problem[] {
  const { confirm } = (data ?? {}) as { confirm?: unknown };
  if (!Array.isArray(confirm) || !confirm.length) return [];
  return [
    {
      file,
      place: START,
      reason: '还有程序没有把握的项目没有确认',
      note: `运行 npm run confirm -- ${id}，逐项核对原文；没有认出的在那里填`,
    },
  ];
}

export function readPolicy(dir: string, id: string): { policy: PolicyFile | null; problems: Problem[] } {
  const folder = join(dir, id);
  const name = `content/${id}`;
  const missing = (missingFile: string, note: string) => ({
    policy: null,
    problems: [{ file: `${name}/${missingFile}`, place: START, reason: `没有 ${missingFile}`, note }],
  });
  if (!existsSync(join(folder, 'source.txt'))) return missing('source.txt', '放入文件全文；或用 npm run add -- 文件路径 文件代号 新建');
  if (!existsSync(join(folder, 'policy.yaml'))) return missing('policy.yaml', '用 npm run add -- 文件路径 文件代号 新建');
  const file = `${name}/policy.yaml`;
  const yaml = readYamlFile(join(folder, 'policy.yaml'), file);
  const read = readBytes(join(folder, 'source.txt'), `${name}/source.txt`);
  if ('problem' in read) return { policy: null, problems: [...yaml.problems, read.problem] };
  const { bytes } = read;
  const decoded = decode(bytes);
  const problems = [...yaml.problems];
  if ('fault' in decoded) problems.push(problemAt(`${name}/source.txt`, () => decoded.place, decoded.fault));
  if (yaml.problems.length) return { policy: null, problems };
  const { data, problems: invalid } = validate(policySchema, yaml.data, file, yaml);
  problems.push(...invalid, ...(invalid.length ? openQuestions(id, file, yaml.data) : []));
  if (!data || 'fault' in decoded) return { policy: null, problems };
  const received = readReceived(folder, name, data, yaml.locate);
  problems.push(...received.problems);
  const sha256 = sha256Of(bytes);
  if (sha256 !== data.sha256) {
    problems.push(
      problemAt(file, yaml.locate, {
        at: ['sha256'],
        reason: 'source.txt 被改动过：摘要与登记的不符',
        actual: data.sha256,
        expected: sha256,
        note: '从版本记录或来源恢复 source.txt；原文永不修改，改字请写校勘。确是换了新的原件，才改这里的 sha256',
      }),
    );
    return { policy: null, problems };
  }
  const anchorsFile = join(folder, 'anchors.json');
  const { anchors, problem } = readAnchors(anchorsFile, `${name}/anchors.json`);
  if (problem) problems.push(problem);
  const search = readSearch(dir, id);
  const provisions = readProvisions(dir, id);
  problems.push(...search.problems, ...provisions.problems);
  const { locate } = yaml;
  return {
    policy: {
      id,
      file,
      data,
      locate,
      source: decoded.text,
      merged: received.merged,
      anchors,
      search: search.search,
      provisions: provisions.provisions,
    },
    problems,
  };
}
