/** A document in a line, for who checks the content. */
import { isMadeByRule } from '../document/tidy.ts';
import { COLLECTION_NAMES, collections } from './collections/registry.ts';
import type { Edition } from './edition.ts';

export function editionSummary(edition: Edition): string {
  const { id, document } = edition;
  const edited = document.emendations.filter((one) => !isMadeByRule(one)).length;
  const entries = COLLECTION_NAMES.map((name) => `${collections[name].label} ${edition[name].length}`).join('，');
  const ruled = document.emendations.length - edited;
  return `${id}：${document.clauses.length} 条款，校勘 ${edited} 处，按规则整理 ${ruled} 处，${entries}`;
}
