/** Pages of built sites: all of them, and one of each kind, for what a template or a script makes the same of all. */
import { filesBelow } from '../../src/build/io/files.ts';
import { pageFolder } from '../../src/proof/paths.ts';

/** Addresses of all pages, below the site's. */
export const pagesOf = (dir: string): string[] => filesBelow(dir).flatMap((file) => pageFolder(file) ?? []);

/** One of each kind that the project's own site has. */
export const PAGE_KINDS = {
  home: '',
  overview: 'weidu-2014/',
  text: 'weidu-2014/text/',
  principles: 'weidu-2014/principles/',
  principle: 'weidu-2014/principles/zong-yaoqiu/',
  sectors: 'weidu-2014/sectors/',
  sector: 'weidu-2014/sectors/jiedao/',
  ledger: 'weidu-2014/sectors/shequ/ledger/',
  phases: 'weidu-2014/phases/',
  phase: 'weidu-2014/phases/xuexi-jiaoyu/',
  checklist: 'weidu-2014/phases/xuexi-jiaoyu/checklist/',
  terms: 'weidu-2014/terms/',
  term: 'weidu-2014/terms/sifeng/',
  references: 'weidu-2014/references/',
  emendations: 'weidu-2014/emendations/',
  search: 'search/',
  proofread: 'proofread/',
  about: 'about/',
  offline: 'offline/',
} as const;

export const KIND_PATHS: readonly string[] = Object.values(PAGE_KINDS);

/** Of the site of two documents, whose first is that of the other site: one page of each kind, and all of the second. */
export const pagesOfSecond = (dir: string): string[] =>
  pagesOf(dir).filter((one) => KIND_PATHS.includes(one) || !one.startsWith(PAGE_KINDS.overview));

export const MISSING = '404.html';
